import { newId } from '@awr/kernel';
import fc from 'fast-check';
import { aCategory, given, happened, metadata, streamOf, type StoreUnderTest } from './given';

export function describeTexts(store: StoreUnderTest): void {
  describe('texts', () => {
    it.each([
      ['Welsh', 'Ŵyna ar y tŷ, bwyd a llên: ŵ ŷ â ê î ô û'],
      ['emoji with joiners', '👩‍🌾🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
      ['line separators', 'a\u2028b\u2029c\r\n'],
      ['NUL and other controls', 'a\u0000b\u001f\u007f'],
      ['quotes and backslashes', `'"\\\\u0041`],
      ['a byte order mark', '\ufeffa'],
      ['letters that could be composed', 'w\u0302 ŵ'],
      ['right to left', '\u202eabc'],
      ['the last of Unicode', '\u{10ffff}\uffff'],
      // A half of a pair is no text, but JSON can write it, so it comes back as it was.
      ['lone surrogates', 'a\ud83d b\udc4d'],
    ])('come back as they were: %s', async (_, text) => {
      const stream = `${aCategory()}-${newId()}`;
      const event = happened({ [text]: text, list: [text] }, { metadata: metadata({ actor: text }) });
      await given(store(), stream, [event]);
      const [read] = await streamOf(store(), stream);
      expect(read?.data).toEqual(event.data);
      expect(read?.metadata).toEqual(event.metadata);
    });

    it('in the names of streams and types come back as they were', async () => {
      const stream = `${aCategory()}-tŷ 👍 a\u2028 w\u0302`;
      await given(store(), stream, [happened({}, { type: 'Cyfarfod tŷ' })]);
      expect(await streamOf(store(), stream)).toMatchObject([{ stream, type: 'Cyfarfod tŷ' }]);
      expect(await streamOf(store(), stream.normalize('NFC'))).toEqual([]);
    });

    it('and any other JSON come back as they were', async () => {
      const property = fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (data) => {
        const stream = `${aCategory()}-${newId()}`;
        await given(store(), stream, [happened(data)]);
        // What JSON itself does not keep (-0) can't be asked of a store.
        expect((await streamOf(store(), stream))[0]?.data).toEqual(JSON.parse(JSON.stringify(data)));
      });
      await fc.assert(property, { numRuns: 30 });
    });
  });
}
