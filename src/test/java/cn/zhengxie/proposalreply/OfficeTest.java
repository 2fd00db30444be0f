package cn.zhengxie.proposalreply;

import cn.zhengxie.proposalreply.process.PassedPaths;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application on a real PostgreSQL and a real engine with the demo people. All such tests share one Spring
 * context, hence one server; each works on cases of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "demo.cases=false")
@ActiveProfiles({"demo", "test"})
@Import(PassedPaths.class)
public @interface OfficeTest {}
