// Autosave: a moment after the typing stops, one save after another, each with the revision the one before it returned.
// What cannot be saved (no network, login expired, a tab closed too early) goes to the shelf until it can.
import { api } from '../../../../../assets/api.js';
import { element } from '../../../../../assets/dom.js';
import { differences, resolveConflict } from './conflict.js';
import { shelf } from './shelf.js';

const PAUSE = 800;
const CHOOSE_FIRST = '这份表单已在别处改过，请先选择采用哪一份';
const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

export function saving({ path, sheet, draft, values, form }) {
  const state = form.querySelector('.office-state');
  const kept = shelf(sheet.id, sheet.reader);
  let active = false;
  let ended = false;
  let dirty = false;
  let revision = draft.revision;
  let timer;
  let queue = Promise.resolve();
  let conflict = false;

  const say = (text, kind = '') => { state.replaceChildren(text); state.dataset.kind = kind; };
  const put = () => kept.put(revision, values.read());

  async function saveNow() {
    if (ended || !dirty) return;
    if (conflict) throw new Error(CHOOSE_FIRST);
    dirty = false;
    say('正在保存…');
    try {
      revision = (await api('PUT', `${path}/draft`, { revision, content: values.read() })).revision;
      say(`已保存 ${clock()}`);
      if (dirty) put();
      else kept.clear();
    } catch (problem) {
      dirty = true;
      await unsaved(problem);
      throw problem;
    }
  }

  async function unsaved(problem) {
    if (problem.status === 404) {
      ended = true;
      kept.clear();
      say('这项任务已办结或收回，以下内容没有提交，请自行复制保存', 'bad');
      return;
    }
    const stored = put();
    if (problem.field === 'revision') {
      await collide();
    } else if (problem.status === 401) {
      say(stored ? '登录已失效，所填内容已留在本机。' : '登录已失效，所填内容未能留存，请勿关闭本页。', 'bad');
      state.append(element('a', { href: '#/login', textContent: '重新登录' }), '后回到本页，自动保存。');
    } else {
      say(`未保存：${problem.message}${stored ? '' : '。请勿关闭本页'}`, 'bad');
    }
  }

  /** Shows both sides; until one is chosen nothing is saved or handed in. */
  async function collide(said, theirs) {
    resolveConflict({ form, values, path, said, theirs: theirs ?? await api('GET', `${path}/draft`), settled });
    conflict = true;
    say(CHOOSE_FIRST, 'bad');
  }

  function settled(theirs, keepMine, notTaken) {
    conflict = false;
    revision = theirs.revision;
    if (!keepMine) values.write(theirs.content);
    values.setAside(notTaken);
    dirty = true;
    return save();
  }

  function save() {
    clearTimeout(timer);
    queue = queue.catch(() => {}).then(saveNow);
    return queue;
  }

  const quietly = () => save().catch(() => {});
  const hidden = () => { if (document.visibilityState === 'hidden' && dirty) { put(); quietly(); } };
  const again = () => { if (dirty && !conflict) quietly(); };
  const guard = event => { if (dirty && !put()) event.preventDefault(); };

  function listen(on) {
    const change = on ? 'addEventListener' : 'removeEventListener';
    document[change]('visibilitychange', hidden);
    window[change]('pagehide', hidden);
    window[change]('focus', again);
    window[change]('online', again);
    window[change]('beforeunload', guard);
  }

  /** What a closed tab or an expired login left in this browser. */
  async function restore() {
    const left = kept.left();
    if (!left) return;
    const standing = { revision, content: values.read(), savedBy: draft.savedBy };
    if (!differences(left.values, standing.content).length) {
      kept.drop(left);
      return;
    }
    values.write(left.values);
    dirty = true;
    if (left.revision === revision) {
      await save();
      kept.drop(left);
      say(`已找回上次没来得及保存的内容，已保存 ${clock()}`);
    } else {
      put();
      kept.drop(left);
      await collide('这台电脑上有没来得及保存的内容，而表单此后已在别处改过。', standing);
    }
  }

  return {
    save,
    collide,
    get revision() { return revision; },

    changed() {
      if (!active) return;
      dirty = true;
      if (ended || conflict) return;
      say('正在输入…');
      clearTimeout(timer);
      timer = setTimeout(quietly, PAUSE);
    },

    start() {
      if (active) return;
      active = true;
      listen(true);
      say(draft.savedAt ? `已保存 ${new Date(draft.savedAt).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })}` : '');
      restore().catch(() => {});
    },

    /** The form is left or the task given back: what was typed last is saved first. */
    async stop() {
      if (!active) return;
      active = false;
      listen(false);
      if (dirty && !ended) {
        put();
        await quietly();
      }
      say('');
    },

    /** The task was taken: what others saved before counts. */
    adopt(saved) {
      if (dirty) return;
      draft = saved;
      revision = saved.revision;
      values.write(saved.content);
    },

    /** It was handed in, and nothing of it stays here. */
    handedIn() {
      ended = true;
      dirty = false;
      clearTimeout(timer);
      listen(false);
      kept.clear();
    },
  };
}
