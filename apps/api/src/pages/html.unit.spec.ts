import { breakable, html, withCode } from './html';

describe('markup', () => {
  it('escapes what is put into it, once', () => {
    const name = html`<b title="${'"\'&'}">${'<script>'}</b>`;
    expect(html`<p>${[name, ' & ', 3, undefined]}</p>`.text).toBe(
      '<p><b title="&#34;&#39;&#38;">&#60;script&#62;</b> &#38; 3</p>',
    );
  });
});

it('shows what stands between backticks as code, escaped like all else', () => {
  expect(withCode('send `a<b>` as is').text).toBe('send <code>a&#60;b&#62;</code> as is');
});

describe('a name of many parts', () => {
  it.each([
    ['items[].policy.reportingMonth', 'items[].<wbr />policy.<wbr />reporting<wbr />Month'],
    ['on', 'on'],
    ['a.<b>', 'a.<wbr />&#60;b&#62;'],
  ])('is broken between them only: %s', (name, markup) => expect(breakable(name).text).toBe(markup));
});
