import { common } from '../../../../assets/webapp.js';

export default {
  ...common,
  app: { name: '管理台', vendor: '政协提案办理' },
};
