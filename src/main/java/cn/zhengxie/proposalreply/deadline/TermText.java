package cn.zhengxie.proposalreply.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A term as one column holds it, so that a deadline is counted by it again when the policy has changed for others. */
final class TermText {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private TermText() {}

    static String of(Term term) {
        try {
            return JSON.writeValueAsString(term);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Term term(String text) {
        try {
            return JSON.readValue(text, Term.class);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("no term: " + text, spoilt);
        }
    }
}
