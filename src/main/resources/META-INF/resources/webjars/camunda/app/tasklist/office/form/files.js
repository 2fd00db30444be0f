// A field for uploaded files: several at once, with progress; a refused one is named.
//
//   <div data-upload-field="sealedScan" data-label="用印后的扫描件"></div>
//
// The field's value is the id that the server gave the file; only one is kept, the last one chosen.
import { upload } from '../../../../../assets/api.js';
import { button, element } from '../../../../../assets/dom.js';

const TYPES = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx';

export function files(context, node) {
  const name = node.dataset.uploadField;
  const label = node.dataset.label;
  const value = element('input', { type: 'text', name, hidden: true, 'aria-hidden': 'true' });
  const named = element('input', { type: 'text', name: `_${name}.name`, hidden: true, 'aria-hidden': 'true' });
  const picker = element('input', { type: 'file', accept: TYPES, 'data-upload': name, 'aria-label': label, onchange: () => send() });
  const list = element('ul', { className: 'office-plain office-files', 'aria-live': 'polite' });
  node.classList.add('office-field');
  node.dataset.field = name;
  node.replaceChildren(
    element('span', { textContent: label }), element('label', { className: 'office-pick' }, '选择文件', picker), list,
    element('small', { className: 'office-quiet', textContent: 'PDF、JPEG、PNG、DOCX、XLSX，不超过20MB' }),
    value, named);

  const draw = (...rows) => list.replaceChildren(...rows);

  function kept() {
    if (!value.value) { draw(); return; }
    draw(element('li', {}, `${named.value || '已上传的文件'}　`, button('删去', `删去${named.value}`, () => { latest = null; set('', ''); context.changed(); })));
  }

  function set(id, fileName) {
    value.value = id;
    named.value = fileName;
    kept();
  }

  let latest = null;

  /** The one chosen last counts, whichever arrives last. */
  async function send() {
    const [file] = picker.files;
    if (!file) return;
    latest = file;
    const sending = transfer(file);
    context.uploads.add(sending);
    sending.finally(() => context.uploads.delete(sending));
    picker.value = '';
  }

  async function transfer(file) {
    const bar = element('progress', { max: 1, value: 0, 'aria-label': `正在上传${file.name}` });
    draw(element('li', {}, `正在上传 ${file.name} `, bar));
    try {
      const answer = await upload(file, done => { bar.value = done; });
      if (file !== latest) return;
      set(answer.id, answer.fileName);
      context.changed();
    } catch (problem) {
      if (file !== latest) return;
      kept();
      list.append(element('li', { className: 'office-refusal', role: 'alert', textContent: problem.message }));
    }
  }

  node.clear = () => { latest = null; set('', ''); };
  context.form.addEventListener('office-written', kept);
}
