/** Login and web security. Knows Spring only; who the people are it asks through {@link Accounts}. */
package cn.zhengxie.proposalreply.security;
