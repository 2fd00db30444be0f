// A list that is typed one entry to a line: <label class="office-field"><span>…</span><textarea data-part="lines" data-list="points"></textarea></label>
export function lines(context, node) {
  return {
    [node.dataset.list]: {
      node,
      get value() {
        const entries = node.value.split('\n').map(line => line.trim()).filter(Boolean);
        return entries.length ? entries : null;
      },
      set value(entries) { node.value = (entries ?? []).join('\n'); },
      readOnly(only) { node.disabled = only; },
    },
  };
}
