// Autosave: a moment after the typing stops, one save after another, each with the revision the one before it returned.
// What could not be saved (no network, login expired, a tab closed too early) stays in this browser, under the task and its
// official, until it is.
import { api, loginPage } from '../../../../../assets/api.js';
import { element } from '../../../../../assets/dom.js';
import { differences, resolveConflict } from './conflict.js';

const PAUSE = 800;
const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

export function saving({ path, sheet, draft, values, form }) {
  const state = form.querySelector('.office-state');
  let active = false;
  let dirty = false;
  let revision = draft.revision;
  let timer;
  let queue = Promise.resolve();
  let conflict = null;

  const shelf = () => `office-form:${sheet.id}:${sheet.assignee}`;
  const say = (text, kind = '') => { state.replaceChildren(text); state.dataset.kind = kind; };

  function shelve() {
    try {
      localStorage.setItem(shelf(), JSON.stringify({ revision, values: values.read() }));
      return true;
    } catch {
      return false;
    }
  }

  function shelved() {
    try {
      return JSON.parse(localStorage.getItem(shelf()));
    } catch {
      return null;
    }
  }

  const unshelve = () => localStorage.removeItem(shelf());

  async function saveNow() {
    if (!active || !dirty) return;
    if (conflict) throw conflict;
    dirty = false;
    say('正在保存…');
    try {
      revision = (await api('PUT', `${path}/draft`, { revision, content: values.read() })).revision;
      say(`已保存 ${clock()}`);
      if (!dirty) unshelve();
    } catch (problem) {
      dirty = true;
      shelve();
      await unsaved(problem);
      throw problem;
    }
  }

  async function unsaved(problem) {
    if (problem.field === 'revision') {
      conflict = new Error('这份表单已在别处改过，请先选择采用哪一份');
      say(conflict.message, 'bad');
      await resolveConflict({ path, form, values, theirs: await api('GET', `${path}/draft`), settled });
    } else if (problem.status === 401) {
      say('登录已失效，所填内容已留在本机。', 'bad');
      state.append(element('a', { href: loginPage(), target: '_blank', textContent: '在新窗口重新登录' }), '，回到本页即自动保存。');
    } else {
      say(`未保存：${problem.message}`, 'bad');
    }
  }

  /** One of the two texts was chosen: it goes on from what the server has. */
  function settled(theirs, keepMine) {
    conflict = null;
    revision = theirs.revision;
    dirty = keepMine;
    if (!keepMine) { values.write(theirs.content); unshelve(); say(`已采用 ${theirs.savedBy ?? '对方'} 保存的内容`); }
    return save();
  }

  function save() {
    clearTimeout(timer);
    queue = queue.catch(() => {}).then(saveNow);
    return queue;
  }

  const quietly = () => save().catch(() => {});
  const hidden = () => { if (document.visibilityState === 'hidden' && dirty && active) { shelve(); quietly(); } };
  const again = () => { if (dirty && active) quietly(); };
  const guard = event => { if (dirty && active && !shelve()) event.preventDefault(); };

  /** What a closed tab or an expired login left in this browser. */
  function restore() {
    const left = shelved();
    if (!left) return;
    if (left.revision !== revision && !differences(left.values, values.read()).length) {
      unshelve();
    } else if (left.revision === revision) {
      values.write(left.values);
      dirty = true;
      save().then(() => say(`已找回上次没来得及保存的内容，已保存 ${clock()}`), () => {});
    } else {
      const theirs = { revision, content: values.read(), savedBy: draft.savedBy };
      values.write(left.values);
      dirty = true;
      conflict = new Error('这份表单已在别处改过，请先选择采用哪一份');
      say(conflict.message, 'bad');
      resolveConflict({ path, form, values, theirs, said: '这台电脑上有没来得及保存的内容，而表单此后已在别处改过。', settled });
    }
  }

  return {
    save,
    changed() {
      if (!active) return;
      dirty = true;
      if (conflict) return;
      say('正在输入…');
      clearTimeout(timer);
      timer = setTimeout(quietly, PAUSE);
    },

    start(mine) {
      if (mine === active) return;
      active = mine;
      const listen = mine ? 'addEventListener' : 'removeEventListener';
      document[listen]('visibilitychange', hidden);
      window[listen]('pagehide', hidden);
      window[listen]('focus', again);
      window[listen]('online', again);
      window[listen]('beforeunload', guard);
      if (mine) {
        say(draft.savedAt ? `已保存 ${new Date(draft.savedAt).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })}` : '');
        restore();
      }
    },

    /** The task was taken: what others saved before counts. */
    adopt(saved) {
      draft = saved;
      revision = saved.revision;
      values.write(saved.content);
    },

    leave() {
      if (dirty && active) { shelve(); quietly(); }
      this.start(false);
    },

    forget() {
      dirty = false;
      clearTimeout(timer);
      unshelve();
    },
  };
}
