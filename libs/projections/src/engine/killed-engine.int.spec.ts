import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { EngineProcess } from '../test-support/engine-process';
import { Projecting } from '../test-support/projecting';
import { poured, washed } from '../test-support/tea-room';

const KILLS = 5;
const EVENTS = 30_000;

describeOnEachDatabase('an engine that is killed in the middle of its work', (database) => {
  let tea: Projecting;
  beforeAll(async () => (tea = await Projecting.begun(database)));
  afterAll(() => tea.cleanedUp());

  /** Kills the process after so many commits, at whatever it then does. */
  const killedAfter = async (commits: number) => {
    const engine = new EngineProcess(tea);
    await engine.until(() => engine.commits >= commits);
    await engine.kill();
    expect(engine.signal).toBe('SIGKILL');
  };

  /** The generation that is being built: what its checkpoint says, and what its rows say. */
  const pourings = async () => {
    const found = (await tea.views.projections()).find(({ name }) => name === 'pourings');
    if (!found) throw new Error('nothing has been committed yet');
    const table = `pourings_g${found.generation}` as 'pourings';
    const counting = tea.views.db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'));
    const { count } = await counting.executeTakeFirstOrThrow();
    return { position: Number(found.position), events: found.events, rows: count };
  };

  it('always leaves rows and checkpoint of the same moment, and ends with the same bytes', async () => {
    const all = Array.from({ length: EVENTS }, (_, number) =>
      number % 10 === 9 ? washed(`cup ${number % 7}`) : poured(`cup ${number % 7}`, (number % 5) + 1),
    );
    await tea.happened(...all);
    for (let kill = 1; kill <= KILLS; kill++) {
      await killedAfter(3 * kill);
      const { position, events, rows } = await pourings();
      const expected = all.slice(0, position).filter(({ type }) => type === 'Poured').length;
      expect({ events, rows }).toEqual({ events: expected, rows: expected });
      expect(position).toBeLessThan(EVENTS);
    }
    const engine = await tea.started();
    await tea.caughtUp();
    const kept = await tea.viewsAsText();
    await engine.rebuild();
    expect(await tea.viewsAsText()).toBe(kept);
  });
});
