// The papers of the unit's round, to be read before they are sealed, sent or received.
import { address, api } from '../../../../../assets/api.js';
import { element, notice } from '../../../../../assets/dom.js';

const NAMES = { reply: '复文', 'feedback-form': '征询意见表', 'forwarding-sheet': '转送单', bundle: '转送材料' };

/** Pages as pictures: the webapps show no PDF. Drawn when they are first looked at. */
function pages(base, kind, where) {
  const view = element('div', { className: 'office-pages' });
  const { node: fault, attempt } = notice();
  const shown = element('details', { className: 'office-section' }, element('summary', { textContent: `查看${NAMES[kind] ?? kind}` }), fault, view);
  shown.addEventListener('toggle', () => attempt(async () => {
    if (!shown.open || view.children.length) return;
    const { pages: count } = await api('GET', `${base}/${kind}/pages?${where}`);
    view.replaceChildren(...Array.from({ length: count }, (_, index) => element('img', { loading: 'lazy', alt: `${NAMES[kind] ?? kind}第${index + 1}页`, src: `${address(base)}/${kind}/pages/${index + 1}.png?${where}` })));
  }));
  return shown;
}

/** A paper that is made of the others comes first, for whoever looks through only one. */
const order = ({ name }) => name.startsWith('bundle') ? 0 : 1;

export function papers({ sheet, loading }, node) {
  const { node: fault, attempt } = notice();
  const base = `/api/proposals/${encodeURIComponent(sheet.businessKey)}/documents`;
  loading.push(attempt(async () => {
    const all = await api('GET', base);
    const own = all.filter(paper => paper.unit === sheet.unit && paper.round === sheet.round)
      .filter(paper => paper.recipient === null || !sheet.recipient || paper.recipient === sheet.recipient.id);
    const latest = new Map(own.map(paper => [`${paper.name}:${paper.recipient}`, paper]));
    const shown = [...latest.values()].sort((one, other) => order(one) - order(other));
    const where = recipient => new URLSearchParams({ unit: sheet.unit, round: sheet.round, ...(recipient === null ? {} : { recipient }) });
    const links = shown.map(({ name, recipient }) => {
      const [kind, extension] = name.split('.');
      return element('a', { href: `${address(base)}/${name}?${where(recipient)}`, download: `${NAMES[kind] ?? kind}.${extension}`, textContent: `${NAMES[kind] ?? kind}（${extension.toUpperCase()}）` });
    });
    const pictures = shown.filter(({ name }) => name.endsWith('.pdf')).map(({ name, recipient }) => pages(base, name.slice(0, -4), where(recipient)));
    node.replaceChildren(element('div', { className: 'office-row office-papers' }, ...links), ...pictures, fault);
  }));
}
