package cn.zhengxie.proposalreply;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Counts days or hours, so that it could come out differently in another time zone: runs once more with the JVM in Asia/Shanghai. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("time")
public @interface TimeSensitive {}
