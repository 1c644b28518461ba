import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ of every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Fields of /proc/<pid>/stat behind the name: parent, user, system, and both of the children that ended. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1], own: fields[11] + fields[12], ended: fields[13] + fields[14] };
}

/** CPU seconds of a process since it started; null where there is no /proc. */
export function cpuSeconds(pid) {
  try {
    return statOf(pid).own / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** CPU seconds of a process, of its living children and of those that ended: a Postgres with all its sessions. */
export function cpuSecondsOfFamily(pid) {
  try {
    const { own, ended } = statOf(pid);
    let ticks = own + ended;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const child = statOf(name);
        if (child.parent === pid) ticks += child.own;
      } catch {
        // It ended between the listing and the reading.
      }
    }
    return ticks / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** Notes the CPU time of several processes; the returned function gives the microseconds per message since then, by name. */
export function startCpuClock(meters) {
  const before = new Map(Object.entries(meters).map(([name, read]) => [name, read()]));
  return (messages) =>
    Object.fromEntries(
      Object.entries(meters).map(([name, read]) => {
        const now = read();
        const then = before.get(name);
        return [name, now === null || then === null ? null : ((now - then) * 1e6) / messages];
      }),
    );
}
