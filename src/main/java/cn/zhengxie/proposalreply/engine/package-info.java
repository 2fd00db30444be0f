/** The Camunda side of the house: plugins that close the engine's open doors, people and rights, the webapps' wiring. */
package cn.zhengxie.proposalreply.engine;
