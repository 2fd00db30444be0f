package cn.zhengxie.proposalreply.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How papers are printed here.
 *
 * @param fonts directory with an agency's own font files, under the packaged names; those it lacks are taken from the package
 * @param renderingsAtOnce how many papers are made at the same time at most, for each takes its share of memory
 * @param ofd whether letter and form are also made as OFD
 */
@ConfigurationProperties("document")
record DocumentSettings(Path fonts, @DefaultValue("2") int renderingsAtOnce, boolean ofd) {}
