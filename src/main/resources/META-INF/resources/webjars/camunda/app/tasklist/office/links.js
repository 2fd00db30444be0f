// Links in Tasklist's head to the pages beside it that the official's posts work with.
import { address, api } from '../../../../assets/api.js';
import { element } from '../../../../assets/dom.js';

function show(pages) {
  const menu = document.querySelector('nav.app-menu > ul');
  if (!menu || menu.querySelector('.office-link')) return Boolean(menu);
  menu.prepend(...pages.map(({ label, path }) => element('li', { className: 'office-link' }, element('a', { href: address(path), textContent: label }))));
  return true;
}

api('GET', '/api/desk').then(pages => {
  if (show(pages)) return;
  const waiting = new MutationObserver(() => { if (show(pages)) waiting.disconnect(); });
  waiting.observe(document.body, { childList: true, subtree: true });
}, () => {
  // nobody is logged in any more; the app goes to the login page by itself
});
