package org.trunklang.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.trunklang.lsp.calls.Callers;

/** Who calls, and where calls go. */
interface CallRequests extends TextDocumentService {
  Questions questions();

  @Override
  default CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(
      CallHierarchyPrepareParams asked) {
    return questions().at(asked, Callers::at, List::of);
  }

  @Override
  default CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
      CallHierarchyIncomingCallsParams asked) {
    CallHierarchyItem item = asked.getItem();
    return questions().of(item.getUri(), (project, _) -> Callers.incoming(project, item), List::of);
  }

  @Override
  default CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
      CallHierarchyOutgoingCallsParams asked) {
    CallHierarchyItem item = asked.getItem();
    return questions().of(item.getUri(), (project, _) -> Callers.outgoing(project, item), List::of);
  }
}
