package cn.zhengxie.proposalreply.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its type. */
record CaseVariable<T>(String name, Class<?> type) {

    /** Its value here or in an enclosing scope, null where it has none. */
    @SuppressWarnings("unchecked")
    T from(VariableScope scope) {
        return (T) type.cast(scope.getVariable(name));
    }

    /** Sets it where it is declared, else for the whole process instance. */
    void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
