package org.proxenos.engine.internals;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The one door through which both REST interfaces, Tasklist and Java reach a task. Commands that the engine does not
 * check at all (comments, attachments) or not closely enough (answers) are checked here before they run.
 */
class GuardedTasks extends TaskServiceImpl {

    private final Guard guard;

    GuardedTasks(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String task) {
        complete(task, null);
    }

    @Override
    public void complete(String task, Map<String, Object> answers) {
        guard.answer(task, answers);
        guard.atOnce(task, () -> super.complete(task, answers));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String task, Map<String, Object> answers, boolean deserialize) {
        guard.answer(task, answers);
        return guard.atOnce(task, () -> super.completeWithVariablesInReturn(task, answers, deserialize));
    }

    @Override
    public void resolveTask(String task) {
        resolveTask(task, null);
    }

    @Override
    public void resolveTask(String task, Map<String, Object> answers) {
        guard.resolve(task, answers);
        guard.atOnce(task, () -> super.resolveTask(task, answers));
    }

    @Override
    public void handleBpmnError(String task, String code, String message, Map<String, Object> variables) {
        guard.refusePeople();
        super.handleBpmnError(task, code, message, variables);
    }

    @Override
    public void handleBpmnError(String task, String code, String message) {
        handleBpmnError(task, code, message, null);
    }

    @Override
    public void handleBpmnError(String task, String code) {
        handleBpmnError(task, code, null, null);
    }

    @Override
    public void handleEscalation(String task, String code, Map<String, Object> variables) {
        guard.refusePeople();
        super.handleEscalation(task, code, variables);
    }

    @Override
    public void handleEscalation(String task, String code) {
        handleEscalation(task, code, null);
    }

    @Override
    public void claim(String task, String user) {
        guard.see(task);
        guard.atOnce(task, () -> super.claim(task, user));
    }

    @Override
    public void setAssignee(String task, String user) {
        guard.see(task);
        guard.atOnce(task, () -> {
            if (user == null && guard.mayGiveBack(task)) {
                guard.asTheApplication(() -> {
                    super.setAssignee(task, null);
                    return null;
                });
            } else {
                super.setAssignee(task, user);
            }
        });
    }

    @Override
    public void delegateTask(String task, String user) {
        guard.see(task);
        guard.atOnce(task, () -> super.delegateTask(task, user));
    }

    @Override
    public void setOwner(String task, String user) {
        guard.see(task);
        super.setOwner(task, user);
    }

    @Override
    public void saveTask(Task task) {
        guard.refuseAllButAdministrators();
        super.saveTask(task);
    }

    @Override
    public void addUserIdentityLink(String task, String user, String type) {
        guard.see(task);
        super.addUserIdentityLink(task, user, type);
    }

    @Override
    public void addGroupIdentityLink(String task, String group, String type) {
        guard.see(task);
        super.addGroupIdentityLink(task, group, type);
    }

    @Override
    public void deleteUserIdentityLink(String task, String user, String type) {
        guard.see(task);
        super.deleteUserIdentityLink(task, user, type);
    }

    @Override
    public void deleteGroupIdentityLink(String task, String group, String type) {
        guard.see(task);
        super.deleteGroupIdentityLink(task, group, type);
    }

    @Override
    public void addComment(String task, String instance, String message) {
        createComment(task, instance, message);
    }

    @Override
    public Comment createComment(String task, String instance, String message) {
        seeOrAdministrate(task);
        return super.createComment(task, instance, message);
    }

    @Override
    public List<Comment> getTaskComments(String task) {
        guard.see(task);
        return super.getTaskComments(task);
    }

    @Override
    public Comment getTaskComment(String task, String comment) {
        guard.see(task);
        return super.getTaskComment(task, comment);
    }

    @Override
    public List<Event> getTaskEvents(String task) {
        guard.see(task);
        return super.getTaskEvents(task);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String instance) {
        guard.refuseAllButAdministrators();
        return super.getProcessInstanceComments(instance);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String instance, String name, String description, InputStream content) {
        seeOrAdministrate(task);
        return super.createAttachment(type, task, instance, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String instance, String name, String description, String url) {
        seeOrAdministrate(task);
        return super.createAttachment(type, task, instance, name, description, url);
    }

    @Override
    public List<Attachment> getTaskAttachments(String task) {
        guard.see(task);
        return super.getTaskAttachments(task);
    }

    @Override
    public Attachment getTaskAttachment(String task, String attachment) {
        guard.see(task);
        return super.getTaskAttachment(task, attachment);
    }

    @Override
    public InputStream getTaskAttachmentContent(String task, String attachment) {
        guard.see(task);
        return super.getTaskAttachmentContent(task, attachment);
    }

    @Override
    public void deleteTaskAttachment(String task, String attachment) {
        guard.see(task);
        super.deleteTaskAttachment(task, attachment);
    }

    @Override
    public Attachment getAttachment(String attachment) {
        guard.refuseAllButAdministrators();
        return super.getAttachment(attachment);
    }

    @Override
    public InputStream getAttachmentContent(String attachment) {
        guard.refuseAllButAdministrators();
        return super.getAttachmentContent(attachment);
    }

    @Override
    public void deleteAttachment(String attachment) {
        guard.refuseAllButAdministrators();
        super.deleteAttachment(attachment);
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String instance) {
        guard.refuseAllButAdministrators();
        return super.getProcessInstanceAttachments(instance);
    }

    private void seeOrAdministrate(String task) {
        if (task == null) {
            guard.refuseAllButAdministrators();
        } else {
            guard.see(task);
        }
    }
}
