/** A projection inserted a row whose key is not new. */
export class RowExists extends Error {
  override readonly name = 'RowExists';
  constructor(table: string) {
    super(`a row inserted into ${table} has a key that is there already`);
  }
}
