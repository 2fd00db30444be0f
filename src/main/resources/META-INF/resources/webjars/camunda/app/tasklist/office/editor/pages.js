// The letter as it will be printed, page by page, set anew a moment after the typing stops.
import { address } from '../../../../../assets/api.js';
import { element } from '../../../../../assets/dom.js';

const PAUSE = 600;

/**
 * Shows the pages in an element of its own.
 *
 * options.letter() gives {body, resultClass}; options.said(sentence) tells how far it is.
 */
export function pages({ api, task, letter, said }) {
  const view = element('div', { className: 'letter-pages', tabIndex: 0, role: 'region', 'aria-label': '版面预览' });
  let timer;
  let running = false;
  let again = false;
  let asking = null;
  const coming = new Set();
  let resting = false;
  let key = null;
  let shown = null;

  const visible = new IntersectionObserver(
    entries => entries.filter(entry => entry.isIntersecting).forEach(entry => draw(entry.target)),
    { root: view, rootMargin: '200px' });

  /** The old picture stays until the new one is there. */
  async function draw(page) {
    const wanted = key;
    if (resting || page.dataset.key === wanted) return;
    page.dataset.key = wanted;
    const image = element('img', { alt: `第${page.dataset.page}页`, src: address(`/api/tasks/${task}/preview/${wanted}/${page.dataset.page}.png`) });
    coming.add(image);
    try {
      await image.decode();
      if (page.dataset.key === wanted) page.replaceChildren(image);
    } catch {
      // Previews are kept for a while only; the letter is then set once more.
      if (page.dataset.key !== wanted) return;
      delete page.dataset.key;
      if (key === wanted && shown !== null) { shown = null; soon(); }
    } finally {
      coming.delete(image);
    }
  }

  function arrange(count) {
    while (view.childElementCount > count) { visible.unobserve(view.lastChild); view.lastChild.remove(); }
    while (view.childElementCount < count) {
      view.append(element('figure', { 'data-page': view.childElementCount + 1 }));
    }
    // Observing anew reports again which pages are in sight.
    [...view.children].forEach(page => { visible.unobserve(page); visible.observe(page); });
  }

  async function set() {
    if (resting) return;
    if (running) { again = true; return; }
    const asked = letter();
    const content = JSON.stringify(asked);
    if (content === shown) return;
    running = true;
    said('正在排版…');
    asking = new AbortController();
    try {
      const made = await api('POST', `/api/tasks/${task}/preview`, asked, { signal: asking.signal });
      key = made.key;
      shown = content;
      arrange(made.pages);
      said(`共${made.pages}页`);
    } catch (problem) {
      if (!resting) said(`版面未更新：${problem.message}`);
    } finally {
      running = false;
      if (again) { again = false; set(); }
    }
  }

  function soon(pause = PAUSE) {
    clearTimeout(timer);
    timer = setTimeout(set, pause);
  }

  /** While the task is handed in, and once its form is gone: there may be nothing left to be set. */
  function rest() {
    resting = true;
    clearTimeout(timer);
    asking?.abort();
    coming.forEach(image => { image.src = ''; });
  }

  function wake() {
    resting = false;
    soon();
  }

  return { view, rest, wake, soon, now: () => soon(0), anew: () => { shown = null; soon(0); } };
}
