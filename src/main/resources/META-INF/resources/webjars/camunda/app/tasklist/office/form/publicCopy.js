// What is published of the letter, and what is taken out for that: the signer sees it before he fixes the publicity.
//
//   <div data-part="public-copy"></div>
import { button, element, notice, onceAtATime } from '../../../../../assets/dom.js';
import { api } from '../../../../../assets/api.js';

const masking = ({ kind, original, shown, place, context }) => element('li', {},
  `${place}　${kind}：`, ...(original ? [element('del', { textContent: original }), ' '] : []), shown ? `改为 ${shown}` : '略去',
  ...(context ? [element('span', { className: 'office-quiet', textContent: `　“…${context}…”` })] : []));

export function publicCopy({ form, path, draft, sheet, loading }, node) {
  const count = element('p', {});
  const list = element('ul', { className: 'office-plain' });
  const text = element('pre', { className: 'office-public-text' });
  const { node: fault, attempt } = notice();

  async function look(body) {
    const { title, proposers, addressee, body: published, taken } = await api('POST', `${path}/public-copy`, { body, resultClass: sheet.letter?.resultClass });
    count.textContent = `公开时隐去下列${taken.length}处；征询意见表、附件和印章不公开。`;
    list.replaceChildren(...taken.map(masking));
    text.textContent = `提案标题：${title}\n提案者：${proposers}\n\n${addressee}：\n${published}`;
  }

  const again = button('重新核对', '正文改动后，再核对一次公开时隐去的内容', () => attempt(() => onceAtATime(again, () => look(form.querySelector('[data-part=letter]').value))));
  node.append(element('h4', { textContent: '公开文本' }), count, list,
    element('details', { className: 'office-public' }, element('summary', { textContent: '查看公开文本' }), text), again, fault);
  loading.push(look(draft.content.body).catch(problem => { count.textContent = `没有核对成：${problem.message}`; }));
}
