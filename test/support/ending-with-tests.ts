import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Whatever becomes of the tests that started it, a process ends with them: Jest waits for ever for one that goes on. */
export function endingWithTests<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
