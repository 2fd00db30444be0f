// What Cockpit shows of a running case beside its model: a tab with its deadlines and 催办, whichever of the case's processes
// is looked at. The instance tells only which case it is; everything else comes from our own API.
import { api } from '../../../../assets/api.js';
import { element } from '../../../../assets/dom.js';
import { reminderSheets } from '../../../../assets/reminders.js';
import { callBacks } from './instance/callBacks.js';
import { deadlines } from './instance/deadlines.js';
import { extensions } from './instance/extensions.js';
import { remind } from './instance/remind.js';

const ENGINE = '/camunda/api/engine/engine/default';

const section = (title, ...content) => element('section', {}, element('h4', { textContent: title }), ...content);
const nothing = sentence => element('p', { className: 'office-quiet', textContent: sentence });

/** @param said what was done just now, in a sentence */
function draw(root, proposal, reload, said) {
  const sheets = reminderSheets(proposal);
  root.replaceChildren(
    element('h3', { textContent: `${proposal.kind}${proposal.number}号　${proposal.title}` }),
    section('时限', proposal.deadlines.length ? deadlines(proposal) : nothing('还没有起算的时限。')),
    section('催办',
      proposal.mayRemind ? remind(proposal, reload, said) : '',
      sheets.length ? element('ol', { className: 'office-plain office-reminders' }, ...sheets) : nothing('还没有发过催办单。')),
    ...callBacks(proposal).map(list => section('回访核实', list)),
    section('延期', proposal.extensions.length ? extensions(proposal) : nothing('没有申请过延期。')));
}

/** Null for a process that belongs to no case, or has just ended. */
async function caseOf(instance) {
  try {
    return (await api('GET', `${ENGINE}/process-instance/${instance}`)).businessKey;
  } catch (problem) {
    if (problem.status === 404) return null;
    throw problem;
  }
}

async function show(root, instance) {
  const businessKey = await caseOf(instance);
  if (!businessKey) {
    root.replaceChildren(nothing('这里没有正在办理的提案。'));
    return;
  }
  const reload = async said => draw(root, await api('GET', `/api/proposals/${encodeURIComponent(businessKey)}`), reload, said);
  await reload();
}

export default [{
  id: 'office.instance.deadlines',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: { label: '时限与催办' },
  render(node, { processInstanceId }) {
    const root = element('div', { className: 'office-form office-deadlines' }, nothing('正在打开…'));
    node.append(root);
    show(root, processInstanceId).catch(problem => {
      root.replaceChildren(element('p', { className: 'office-notice', role: 'alert', textContent: problem.message }));
    });
  },
}];
