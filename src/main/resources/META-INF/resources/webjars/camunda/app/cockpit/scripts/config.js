import { common } from '../../../../assets/webapp.js';

export default {
  ...common,
  app: { name: '督办台', vendor: '政协提案办理' },
  customScripts: ['office/instance.js'],
};
