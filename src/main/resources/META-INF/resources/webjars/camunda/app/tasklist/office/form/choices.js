// Fills selects and lists of checkboxes from the task's sheet.
import { element } from '../../../../../assets/dom.js';
import { day } from '../../../../../assets/words.js';

const DATE = /^\d{4}-\d\d-\d\d$/;

const option = ({ value, label }) => element('option', { value, textContent: label });

function fillSelect(select, choices, prompt) {
  const chosen = select.value;
  select.replaceChildren(element('option', { value: '', textContent: prompt }), ...choices.map(option));
  if (choices.some(choice => choice.value === chosen)) select.value = chosen;
}

export function fillChoices(form, sheet, proposal) {
  const sections = sheet.choices.sections;
  const proposers = proposal.proposers.map(({ name }) => ({ value: name, label: name }));
  const lists = { ...sheet.choices, proposers, drafters: sections.flatMap(section => section.drafters) };

  form.querySelectorAll('[data-choices]').forEach(node => {
    const choices = lists[node.dataset.choices] ?? [];
    if (node.matches('select')) {
      fillSelect(node, choices, node.dataset.prompt ?? '请选择');
    } else {
      node.replaceChildren(...choices.map(({ value, label }) => element('label', {},
        element('input', { type: 'checkbox', name: node.dataset.name, value, 'data-list': '' }), ` ${label}`)));
    }
  });

  form.querySelectorAll('[data-text]').forEach(node => {
    const said = node.dataset.text.split('.').reduce((part, name) => part?.[name], sheet) ?? '';
    node.textContent = DATE.test(said) ? day(said) : said;
  });

  const section = form.querySelector('select[data-choices="sections"]');
  const drafter = form.querySelector('select[data-choices="drafters"]');
  section?.addEventListener('change', () => {
    const people = sections.find(({ value }) => value === section.value)?.drafters ?? [];
    fillSelect(drafter, people, drafter.dataset.prompt ?? '请选择');
    if (people.length === 1) drafter.value = people[0].value;
  });
}
