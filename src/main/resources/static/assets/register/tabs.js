// Two ways of entering on one page, so that changing between them leaves nothing; the arrow keys change too.
export function tabs(bar) {
  const all = [...bar.querySelectorAll('[role=tab]')];
  const panel = tab => document.getElementById(tab.getAttribute('aria-controls'));

  function choose(chosen) {
    all.forEach(tab => {
      const on = tab === chosen;
      tab.setAttribute('aria-selected', on);
      tab.tabIndex = on ? 0 : -1;
      panel(tab).hidden = !on;
    });
  }

  bar.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) choose(tab);
  });
  bar.addEventListener('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    choose(next);
    next.focus();
  });
  if (location.hash === '#list') choose(all[1]);
}
