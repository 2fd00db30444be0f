import { common } from '../../../../assets/webapp.js';

export default {
  ...common,
  app: { name: '首页', vendor: '政协提案办理' },
};
