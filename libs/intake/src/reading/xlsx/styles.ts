import { numberFormat } from './number-format';
import { AS_NUMBER, type NumberFormat } from './stored-cell';
import { readXml } from './xml';

/** How each style of a workbook shows numbers; cells name their style by its place in this list. */
export function readStyles(xml: string | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellStyles = false;
  readXml(xml ?? '', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) formatIds.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formatIds.map((id) => (id === 0 ? AS_NUMBER : numberFormat(id, codes.get(id))));
}
