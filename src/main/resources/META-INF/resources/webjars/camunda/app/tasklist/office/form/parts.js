// The parts a form can ask for with data-part. Those that are a field of more than one input bring an adapter:
// { node, value (get and set), readOnly(only) }, under the field's name.
import { address, api, upload } from '../../../../../assets/api.js';
import { element } from '../../../../../assets/dom.js';
import { check } from './check.js';
import { checks } from './checks.js';
import { setAside } from './conflict.js';
import { extensionRequest } from './extension.js';
import { files } from './files.js';
import { formPage } from './formPage.js';
import { letterReturned } from './letterReturned.js';
import { lines } from './lines.js';
import { papers } from './papers.js';
import { promises } from './promises.js';
import { publicCopy } from './publicCopy.js';
import { recipient } from './recipient.js';
import { returned, summaryOfReturned } from './returned.js';
import { unusableForm } from './unusableForm.js';
import { verdict } from './verdict.js';

/** The letter's editor; its text is the field `body`. */
function letter({ sheet, draft, save, loading }, node) {
  node.dataset.field = 'body';
  node.dataset.label = '复文正文';
  window.officeEditor.attach(node, { task: sheet, api, save, upload, readOnly: true });
  loading.push(node.settled);
  if ('readOnly' in node.dataset) {
    node.value = draft.content.body;
    return {};
  }
  return {
    body: {
      node,
      get value() { return node.value; },
      set value(text) { node.value = text; },
      readOnly(only) { node.readOnly = only; },
    },
  };
}

/** Why a unit wants to return the case. */
function returnRequest({ sheet: { returnRequest: asked } }, node) {
  if (!asked) return;
  node.append(element('dl', { className: 'office-facts' },
    element('dt', { textContent: '退办理由' }), element('dd', { textContent: asked.reason }),
    element('dt', { textContent: '退办说明' }), element('dd', { textContent: asked.statement })));
}

/** Where a form is entered that no task waits for. */
function furtherForms({ proposal }, node) {
  node.append(element('p', { className: 'office-quiet' }, '提案者又寄来一份，或者其他提案者逾期才返回的，在',
    element('a', { href: address(`/forms?find=${encodeURIComponent(proposal.number)}`), target: '_blank', textContent: '意见表和退信补登' }), '中登记。'));
}

const BUILDERS = { letter, check, checks, lines, promises, recipient, papers, returned, 'letter-returned': letterReturned, 'unusable-form': unusableForm, 'form-page': formPage, 'public-copy': publicCopy, 'returned-summary': summaryOfReturned, 'return-request': returnRequest, 'further-forms': furtherForms, 'extension-request': extensionRequest, verdict };

/** Builds the parts; returns the adapters by field. */
export function parts(context) {
  const { form } = context;
  const adapters = new Map(Object.entries(setAside(form)));
  form.querySelectorAll('[data-part]').forEach(node => {
    const build = BUILDERS[node.dataset.part];
    if (!build) return;
    for (const [name, adapter] of Object.entries(build(context, node) ?? {})) {
      node.dataset.adapter = name;
      adapters.set(name, adapter);
    }
  });
  form.querySelectorAll('[data-upload-field]:not([data-field])').forEach(node => files(context, node));
  form.querySelectorAll('textarea[data-comments]').forEach(area => context.loading.push(window.officeComments.attach(area, context)));
  form.querySelectorAll('[data-cover-sheet]').forEach(link => {
    link.replaceChildren(element('a', { href: address(`${context.path}/cover.pdf`), download: '发文稿纸.pdf', textContent: '下载发文稿纸（PDF，供打印送签）' }));
  });
  return adapters;
}
