package cn.zhengxie.proposalreply.document;

/** Where the .docx templates come from. */
@FunctionalInterface
interface DocxTemplates {

    /** @param name of the paper's file, without extension */
    byte[] template(String name);
}
