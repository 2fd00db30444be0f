import { common } from '../../../../assets/webapp.js';

export default {
  ...common,
  app: { name: '办理台', vendor: '政协提案办理' },
  customScripts: ['office/editor.js', 'office/comments.js', 'office/form.js', 'office/links.js', 'office/messages.js'],
};
