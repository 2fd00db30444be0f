// The proposers in the order of their signatures: rows to be added, moved and removed, the first being 第一提案人.
const PARTS = ['name', 'type', 'telephone', 'address', 'email'];

/** changed() is called after each change of the rows. */
export function proposers(list, add, changed) {
  const template = document.querySelector('#proposer');
  const rows = () => [...list.children];
  const control = (row, part) => row.querySelector(`[data-part=${part}] :is(input, select)`);

  function number() {
    rows().forEach((row, index) => {
      row.querySelector('legend').textContent = index === 0 ? '第一提案人' : `第${index + 1}位提案者（联名）`;
      PARTS.forEach(part => {
        const field = row.querySelector(`[data-part=${part}]`);
        field.dataset.field = `proposers[${index}].${part}`;
        control(row, part).id = field.querySelector('label').htmlFor = `proposer-${index}-${part}`;
      });
      row.querySelector('[data-move=up]').disabled = index === 0;
      row.querySelector('[data-move=down]').disabled = index === rows().length - 1;
      row.querySelector('[data-move=remove]').disabled = rows().length === 1;
    });
  }

  function append(entry = {}) {
    const row = template.content.firstElementChild.cloneNode(true);
    PARTS.forEach(part => { if (entry[part]) control(row, part).value = entry[part]; });
    list.append(row);
    number();
    return row;
  }

  /** The focus stays with the row, or goes to its neighbour where it is gone. */
  function move(row, way, button) {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    if (way === 'up') row.previousElementSibling.before(row);
    if (way === 'down') row.nextElementSibling.after(row);
    if (way === 'remove') row.remove();
    number();
    const focused = way === 'remove' || button.disabled ? control(way === 'remove' ? neighbour : row, 'name') : button;
    focused.focus();
    changed();
  }

  list.addEventListener('click', event => {
    const button = event.target.closest('[data-move]');
    if (button) move(button.closest('li'), button.dataset.move, button);
  });
  add.addEventListener('click', () => {
    control(append(), 'name').focus();
    changed();
  });

  return {
    value: () => rows().map(row => Object.fromEntries(PARTS.map(part => [part, control(row, part).value || null]))),
    fill(entries) {
      list.replaceChildren();
      (entries?.length ? entries : [{}]).forEach(append);
    },
  };
}
