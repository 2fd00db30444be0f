package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What the engine's own doors say of a refusal: 422 with its sentence, where they would say 500. */
@Configuration
class RefusalAnswers {

    private static final int AFTER_SECURITY = 100;

    @Bean
    FilterRegistrationBean<Filter> refusalsOfEngine(ObjectMapper json) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new Translation(json));
        registration.addUrlPatterns("/camunda/api/engine/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    private static class Translation extends OncePerRequestFilter {

        private final ObjectMapper json;

        Translation(ObjectMapper json) {
            this.json = json;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return HttpMethod.GET.matches(request.getMethod());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            if (answer.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value() && isJson(answer)) {
                translate(answer);
            }
            answer.copyBodyToResponse();
        }

        private static boolean isJson(HttpServletResponse answer) {
            return answer.getContentType() != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.valueOf(answer.getContentType()));
        }

        private void translate(ContentCachingResponseWrapper answer) throws IOException {
            JsonNode problem = json.readTree(answer.getContentAsByteArray());
            if (!Refusal.class.getSimpleName().equals(problem.path("type").asText())) {
                return;
            }
            String sentence = problem.path("message").asText();
            answer.resetBuffer();
            answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    answer.getOutputStream(),
                    Map.of("status", HttpStatus.UNPROCESSABLE_ENTITY.value(), "detail", sentence, "message", sentence));
        }
    }
}
