// A paper's pages as pictures, for the webapps show no PDF.
import { address, api } from './api.js';
import { element, notice } from './dom.js';

/**
 * A part to be opened; its pages are drawn when they are first looked at.
 *
 * @param path of the paper without its extension, e.g. /api/proposals/ta-7-4-110/documents/reply
 * @param where what is asked for beside the path, as URLSearchParams
 */
export function paperPages(name, path, where) {
  const view = element('div', { className: 'office-pages', tabIndex: 0, role: 'group', 'aria-label': `${name}各页` });
  const { node: fault, attempt } = notice();
  const shown = element('details', { className: 'office-section' }, element('summary', { textContent: `查看${name}` }), fault, view);
  shown.addEventListener('toggle', () => attempt(async () => {
    if (!shown.open || view.children.length) return;
    const { pages } = await api('GET', `${path}/pages?${where}`);
    view.replaceChildren(...Array.from({ length: pages }, (_, index) => element('img', { loading: 'lazy', alt: `${name}第${index + 1}页`, src: `${address(path)}/pages/${index + 1}.png?${where}` })));
  }));
  return shown;
}
