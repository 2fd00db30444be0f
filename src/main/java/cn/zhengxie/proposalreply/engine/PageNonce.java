package cn.zhengxie.proposalreply.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda lays the nonce of a page's scripts in the servlet context, which all requests share: where two meet, a page comes with
 * another's nonce, runs none of its scripts and stays blank. Here each page has a context that keeps the nonce for itself.
 */
@Configuration
class PageNonce {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    /** After Spring Security (-100) and before Camunda's own filters, which have no order. */
    private static final int BEFORE_CAMUNDA = 101;

    @Bean
    FilterRegistrationBean<Filter> noncesOfPages() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new OwnNonce());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(BEFORE_CAMUNDA);
        return registration;
    }

    private static class OwnNonce extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ServletContext context = withOwnNonce(request.getServletContext());
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {

                        @Override
                        public ServletContext getServletContext() {
                            return context;
                        }
                    },
                    response);
        }

        private static ServletContext withOwnNonce(ServletContext shared) {
            String[] nonce = new String[1];
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        boolean ofNonce = arguments != null && NONCE.equals(arguments[0]);
                        if (ofNonce && method.getName().equals("setAttribute")) {
                            nonce[0] = (String) arguments[1];
                            return null;
                        }
                        return ofNonce && method.getName().equals("getAttribute")
                                ? nonce[0]
                                : ask(shared, method, arguments);
                    });
        }

        private static Object ask(ServletContext shared, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
