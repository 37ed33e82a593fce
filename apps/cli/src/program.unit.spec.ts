import type { Command } from 'commander';
import { awr } from './program';
import { AwrCommand } from './terminal/awr-command';
import { hasWelsh, placeholdersOf } from './terminal/placeholders';

/** Words for what is to be put in that are the same in both languages. */
const SAME = ['id'];
/** Texts that are the same in both languages, since they list codes. */
const CODES = /^[a-z-]+(, [a-z-]+)+$/u;

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const welsh = everyCommand(awr({}, ['--lang', 'cy']));
const english = everyCommand(awr({ AWR_LANG: 'cy' }, ['--lang=en']));

describe('the help of every command', () => {
  it.each(welsh.map((command, at) => [command.name(), command, english[at]!] as const))(
    'says in both languages what `%s` and its options do',
    (name, inWelsh, inEnglish) => {
      expect(inEnglish.name()).toBe(name);
      const texts = [
        [inWelsh.description(), inEnglish.description()],
        ...inWelsh.options.map(({ description }, at) => [description, inEnglish.options[at]!.description]),
      ];
      for (const [cy = '', en = ''] of texts) {
        expect(cy).not.toBe('');
        expect(en).not.toBe('');
        if (!CODES.test(en)) expect(cy).not.toBe(en);
      }
    },
  );

  it('has a Welsh word for each thing that is to be put in', () => {
    const terms = welsh.flatMap((command) => {
      const help = command.createHelp();
      const visible = [...help.visibleCommands(command).map((each) => each.usage())];
      return [command.usage(), ...visible, ...command.options.map(({ flags }) => flags)];
    });
    const words = new Set(terms.flatMap(placeholdersOf));
    expect([...words].filter((word) => !hasWelsh(word) && !SAME.includes(word))).toEqual([]);
    expect(words.has('folder')).toBe(true);
  });

  it('is in the language that was asked for, its headings and defaults too', () => {
    const help = welsh.find((command) => command.name() === 'statement')!.helpInformation();
    expect(help).toContain('Defnydd: awr statement [dewisiadau] <aelod>');
    expect(help).toContain('--last <rhif>');
    expect(help).toContain('(diofyn: "20")');
    expect(english[0]!.helpInformation()).toContain('Day to day:');
    expect(welsh[0]!.helpInformation()).toContain('Bob dydd:');
    expect(welsh[0]!.helpInformation()).not.toMatch(/Usage|Options|Commands|default|display/u);
  });
});

describe('a command that was asked for wrongly', () => {
  function complaint(language: 'cy' | 'en', ...words: string[]): string {
    let said = '';
    const program = new AwrCommand('awr', language).configureOutput({ writeErr: (text) => (said += text) });
    const letters = program.command('letters <file>').must('--day <day>', { cy: 'dydd', en: 'day' }).exitOverride();
    letters.action(() => undefined);
    expect(() => program.exitOverride().parse(words, { from: 'user' })).toThrow();
    return said.trim();
  }

  it.each([
    ['leters', 'gwall: nid oes gorchymyn o’r enw “leters”\n(ai letters a olygwch?)'],
    ['letters a --day x --dai', 'gwall: nid oes dewis o’r enw “--dai”\n(ai --day a olygwch?)'],
    ['letters a --day', 'gwall: mae angen gwerth ar ôl “--day <dydd>”'],
    ['letters a', 'gwall: mae angen rhoi “--day <dydd>”'],
    ['letters --day x', 'gwall: mae angen rhoi <ffeil>'],
    ['letters a b --day x', 'gwall: gormod o eiriau. Disgwylid 1, cafwyd 2.'],
  ])('is told so in Welsh: awr %s', (words, told) => {
    expect(complaint('cy', ...words.split(' '))).toBe(told);
  });

  it('is told so in English', () => {
    expect(complaint('en', 'letters')).toBe("error: required option '--day <day>' not specified");
  });
});
