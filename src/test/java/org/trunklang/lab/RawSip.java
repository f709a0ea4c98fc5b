package org.trunklang.lab;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who sends SIP requests by hand, so that anything can stand in them. Each is one call,
 * followed to its final answer.
 */
final class RawSip implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 4000;
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

  private final DatagramSocket socket;
  private final InetSocketAddress server;
  private int calls = 0;

  private RawSip(DatagramSocket socket, InetSocketAddress server) {
    this.socket = socket;
    this.server = server;
  }

  /** At one of the addresses of the server's network, which may be another node's. */
  static RawSip at(AsteriskServer server, String address, String serverAddress) throws IOException {
    var socket = server.besideIt(() -> new DatagramSocket(new InetSocketAddress(address, 0)));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new RawSip(socket, new InetSocketAddress(InetAddress.getByName(serverAddress), 5060));
  }

  /**
   * Sends a request, again with credentials where it is asked for them.
   *
   * @param user the user part of the request's address, as it is to be written
   * @param from the user part of the sender's
   * @return the final answer's status; 0 where there is none
   */
  int call(String user, String from, Optional<Credentials> credentials) throws IOException {
    return call("INVITE", user, from, credentials);
  }

  /** The same with another method. */
  int call(String method, String user, String from, Optional<Credentials> credentials)
      throws IOException {
    return call(new Call(method, address(user), from, "call-" + ++calls, ""), credentials);
  }

  /** A call with one more line in its head. */
  int callWith(String header, String user, String from, Optional<Credentials> credentials)
      throws IOException {
    String line = header + "\r\n";
    return call(new Call("INVITE", address(user), from, "call-" + ++calls, line), credentials);
  }

  private static int call(Call call, Optional<Credentials> credentials) throws IOException {
    Optional<Reply> reply = call.send(1, "");
    if (reply.isPresent() && credentials.isPresent() && reply.get().challenge().isPresent()) {
      reply = call.send(2, answer(call.method, reply.get().challenge().get(), credentials.get()));
    }
    return reply.map(Reply::status).orElse(0);
  }

  private String address(String user) {
    String host = server.getAddress().getHostAddress();
    return "sip:" + (user.isEmpty() ? "" : user + "@") + host;
  }

  private static String answer(
      String method, ImmutableMap<String, String> challenge, Credentials credentials) {
    String realm = challenge.getOrDefault("realm", "");
    String nonce = challenge.getOrDefault("nonce", "");
    // Not the request's own address, in which anything may stand; servers take it as it is.
    String uri = "sip:trunk";
    String who = Credentials.md5(":", credentials.user(), realm, credentials.secret());
    String what = Credentials.md5(":", method, uri);
    String proof =
        challenge.containsKey("qop")
            ? Credentials.md5(":", who, nonce, "00000001", "c0ffee", "auth", what)
            : Credentials.md5(":", who, nonce, what);
    return "Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", algorithm=MD5%s%s\r\n"
        .formatted(
            credentials.user(),
            realm,
            nonce,
            uri,
            proof,
            challenge.containsKey("opaque") ? ", opaque=\"" + challenge.get("opaque") + "\"" : "",
            challenge.containsKey("qop") ? ", qop=auth, nc=00000001, cnonce=\"c0ffee\"" : "");
  }

  @Override
  public void close() {
    socket.close();
  }

  /** One call, of one or two requests. */
  private final class Call {
    private final String method;
    private final String uri;
    private final String from;
    private final String id;
    private final String header;

    Call(String method, String uri, String from, String id, String header) {
      this.method = method;
      this.uri = uri;
      this.from = from;
      this.id = id;
      this.header = header;
    }

    Optional<Reply> send(int sequence, String authorization) throws IOException {
      send(method, sequence, "", authorization, body());
      for (Optional<Reply> reply = receive(); reply.isPresent(); reply = receive()) {
        if (reply.get().isFinalFor(id, sequence + " " + method)) {
          if (method.equals("INVITE")) {
            send("ACK", sequence, reply.get().tag(), "", "");
          }
          if (reply.get().status() < 300) {
            send("BYE", sequence + 1, reply.get().tag(), "", "");
          }
          return reply;
        }
      }
      return Optional.empty();
    }

    private String body() {
      String own = socket.getLocalAddress().getHostAddress();
      return method.equals("INVITE")
          ? "v=0\r\no=- 1 1 IN IP4 %s\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\nm=audio 40000 RTP/AVP 0\r\n"
              .formatted(own, own)
          : method.equals("MESSAGE") ? "hello" : "";
    }

    private void send(String kind, int sequence, String toTag, String authorization, String body)
        throws IOException {
      String own = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
      String text =
          kind
              + " "
              + uri
              + " SIP/2.0\r\nVia: SIP/2.0/UDP "
              + own
              + ";branch=z9hG4bK-"
              + id
              + "-"
              + sequence
              + "\r\nMax-Forwards: 70\r\nFrom: <sip:"
              + from
              + "@"
              + own
              + ">;tag="
              + id
              + "\r\nTo: <sip:trunk@"
              + server.getAddress().getHostAddress()
              + ">"
              + toTag
              + "\r\nCall-ID: "
              + id
              + "@"
              + own
              + "\r\nCSeq: "
              + sequence
              + " "
              + kind
              + "\r\nContact: <sip:raw@"
              + own
              + ">\r\n"
              + authorization
              + header
              + (body.isEmpty()
                  ? ""
                  : "Content-Type: "
                      + (method.equals("MESSAGE") ? "text/plain" : "application/sdp")
                      + "\r\n")
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      socket.send(new DatagramPacket(bytes, bytes.length, server));
    }
  }

  private Optional<Reply> receive() throws IOException {
    var packet = new DatagramPacket(new byte[8192], 8192);
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Reply(
            new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1)));
  }

  private record Reply(String text) {
    private static final Splitter LINES = Splitter.on("\r\n");

    int status() {
      return text.startsWith("SIP/2.0 ") ? Integer.parseInt(text.substring(8, 11)) : 0;
    }

    boolean isFinalFor(String id, String sequence) {
      return status() >= 200
          && header("Call-ID").startsWith(id + "@")
          && header("CSeq").equals(sequence);
    }

    String tag() {
      String to = header("To");
      int tag = to.indexOf(";tag=");
      return tag < 0 ? "" : to.substring(tag);
    }

    /** What a digest is asked of; there may be others, with other algorithms. */
    Optional<ImmutableMap<String, String>> challenge() {
      return headers("WWW-Authenticate").stream()
          .map(
              header ->
                  PARAMETER
                      .matcher(header)
                      .results()
                      .collect(toImmutableMap(found -> found.group(1), found -> found.group(2))))
          .filter(challenge -> challenge.getOrDefault("algorithm", "MD5").equalsIgnoreCase("MD5"))
          .findFirst();
    }

    private String header(String name) {
      List<String> found = headers(name);
      return found.isEmpty() ? "" : found.getFirst();
    }

    private List<String> headers(String name) {
      return LINES
          .splitToStream(text)
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }
  }
}
