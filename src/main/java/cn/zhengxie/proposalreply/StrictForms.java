package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/** Takes what is sent to us as it is: a number is no text, no day and no decision, and no form is longer than a long letter. */
@Component
class StrictForms implements Jackson2ObjectMapperBuilderCustomizer {

    /** A letter of 100,000 characters, every one of them escaped, fits three times. */
    private static final long LONGEST_FORM = 2_000_000;

    @Override
    public void customize(Jackson2ObjectMapperBuilder builder) {
        builder.postConfigurer(StrictForms::makeStrict);
    }

    private static void makeStrict(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_FORM)
                        .build());
        for (LogicalType type :
                List.of(LogicalType.Textual, LogicalType.DateTime, LogicalType.Boolean, LogicalType.Enum)) {
            json.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        json.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
