// The fields of a form, by their names: plain inputs, and the adapters of parts that are more than one input.

const own = name => name.startsWith('_') || /^(contact|extension|returning|unusable)\./.test(name);

/** Whether the condition `decision=sendBack`, `publicity!=open` or several of them hold. */
function holds(condition, value) {
  return condition.split(' ').every(term => {
    const [, name, not, wanted] = term.match(/^([^!=]+)(!?)=(.*)$/);
    const has = wanted.split('|').includes(String(value(name) ?? ''));
    return not ? !has : has;
  });
}

function nested(flat) {
  const result = {};
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split('.');
    const last = path.pop();
    path.reduce((inner, key) => (inner[key] ??= {}), result)[last] = value;
  }
  return result;
}

/**
 * Fills what a form proposes where the official has entered nothing himself: today, or his own name. A proposal is not saved,
 * so that it is made afresh on another day.
 */
export function defaults(form, sheet) {
  const proposals = { today: sheet.today, me: sheet.readerName };
  form.querySelectorAll('[data-default]').forEach(input => {
    if (!input.dataset.touched) input.value = proposals[input.dataset.default];
  });
}

/** What conditions may ask of the task itself: `@channel=POST`. */
const facts = sheet => ({
  '@sentBack': Boolean(sheet.letter?.sentBackFrom),
  '@withForm': sheet.recipient?.role === 'ADDRESSEE' && !sheet.correction,
  '@channel': sheet.recipient?.channel,
});

export function fields(form, sheet, adapters) {
  const inputs = () => [...form.elements].filter(input => input.name && input.type !== 'file' && !input.closest('[data-adapter]'));
  const named = name => inputs().filter(input => input.name === name);

  function valueOf(name) {
    if (adapters.has(name)) return adapters.get(name).value;
    const [first, ...more] = named(name);
    if (!first) return null;
    if (first.type === 'radio') return [first, ...more].find(input => input.checked)?.value || null;
    if (first.type === 'checkbox') {
      return 'list' in first.dataset ? [first, ...more].filter(input => input.checked).map(input => input.value) : first.checked;
    }
    return first.value === '' ? null : first.value;
  }

  function set(name, value) {
    if (adapters.has(name)) { adapters.get(name).value = value; return; }
    for (const input of named(name)) {
      if (input.type === 'radio') input.checked = input.value === (value ?? '');
      else if (input.type === 'checkbox') input.checked = Array.isArray(value) ? value.includes(input.value) : Boolean(value);
      else if (input.type !== 'hidden') put(input, value ?? '');
    }
  }

  /** A choice that is no longer offered stays to be seen, and is not changed without a word. */
  function put(input, value) {
    input.value = value;
    if (value && input.matches('select') && input.value !== value) {
      input.add(new Option(`${value}（已不可选）`, value, true, true));
    }
    if (input.dataset.default) input.dataset.touched = 'true';
  }

  form.addEventListener('input', event => { if (event.target.dataset?.default) event.target.dataset.touched = 'true'; });

  /** What belongs to other tasks of the kind: a route back where nobody has sent the letter back. */
  const foreign = name => Boolean((adapters.get(name)?.node ?? named(name)[0]).closest('[data-when^="@"]:not([data-when*=" "])[hidden]'));
  const proposed = name => named(name).some(input => input.dataset.default && !input.dataset.touched);
  const names = () => [...new Set([...inputs().map(input => input.name), ...adapters.keys()])];
  const shown = name => {
    const node = adapters.get(name)?.node ?? named(name)[0];
    return !node.closest('[data-when][hidden]');
  };

  return {
    /** Everything on the page, as it is saved. */
    read: () => Object.fromEntries(names().filter(name => !proposed(name) && !foreign(name)).map(name => [name, valueOf(name)])),

    setAside: rows => adapters.get('_setAside').add(rows),

    write(saved) {
      for (const name of names()) if (name in saved) set(name, saved[name]);
      this.arrange();
      form.dispatchEvent(new Event('office-written'));
    },

    /** What the step takes: the fields that are shown and filled in. */
    complete: () => nested(Object.fromEntries(names()
      .filter(name => !own(name) && shown(name))
      .map(name => [name, valueOf(name)])
      .filter(([, value]) => value !== null))),

    /** Shows the fields that belong to what is chosen. */
    arrange() {
      form.querySelectorAll('[data-when]').forEach(group => { group.hidden = !holds(group.dataset.when, name => (name.startsWith('@') ? facts(sheet)[name] : valueOf(name))); });
    },

    readOnly(only) {
      [...inputs(), ...form.querySelectorAll('input[type="file"], .office-files button')].forEach(input => { input.disabled = only; });
      adapters.forEach(adapter => { adapter.readOnly?.(only); });
      form.querySelectorAll('[data-acting]').forEach(acting => { acting.hidden = only; });
    },
  };
}
