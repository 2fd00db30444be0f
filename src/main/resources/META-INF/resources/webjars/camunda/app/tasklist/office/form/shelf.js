// What could not be saved yet, kept in this browser: per task, official and tab, until the server has it.

const PREFIX = 'office-form:';
const DAYS_KEPT = 14;

/** A tab keeps its own, for two tabs may hold two texts. */
function tab() {
  const id = sessionStorage.getItem('office-tab') ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem('office-tab', id);
  return id;
}

const read = key => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

const keys = () => Object.keys(localStorage).filter(key => key.startsWith(PREFIX));

export function shelf(task, reader) {
  const mine = `${PREFIX}${reader}:${task}:`;
  const own = mine + tab();
  return {
    /** Returns whether it could be kept. */
    put(revision, values) {
      try {
        localStorage.setItem(own, JSON.stringify({ revision, values, at: Date.now() }));
        return true;
      } catch {
        return false;
      }
    },

    clear: () => localStorage.removeItem(own),

    /** The latest that any tab of the official left of the task, as {key, revision, values}, or null. */
    left: () => keys().filter(key => key.startsWith(mine)).map(key => ({ key, ...read(key) })).filter(({ values }) => values)
      .sort((one, other) => other.at - one.at)[0] ?? null,

    drop: ({ key }) => localStorage.removeItem(key),
  };
}

/** Takes away what no task needs any more: phone numbers and opinions do not stay on a shared computer. */
export function tidy(reader, openTasks) {
  keys().forEach(key => {
    const [, owner, task] = key.split(':');
    const old = Date.now() - (read(key)?.at ?? 0) > DAYS_KEPT * 86400000;
    if (old || (owner === reader && !openTasks.includes(task))) localStorage.removeItem(key);
  });
}
