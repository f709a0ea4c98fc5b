package org.trunklang.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who sends IAX2 frames by hand (RFC 5456), so that anything can stand in them. Each call
 * is followed to its end.
 */
final class RawIax implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 4000;

  private final DatagramSocket socket;
  private final InetSocketAddress server;
  private int calls = 0;

  private RawIax(DatagramSocket socket, InetSocketAddress server) {
    this.socket = socket;
    this.server = server;
  }

  /** How a call ended. */
  enum End {
    /** Before it came to the dialplan, or by it. */
    REFUSED,
    ANSWERED,
    /** Not at all, for some seconds. */
    NONE
  }

  /** At one of the addresses of the server's network, which may be another node's. */
  static RawIax at(AsteriskServer server, String address, String serverAddress) throws IOException {
    var socket = server.besideIt(() -> new DatagramSocket(new InetSocketAddress(address, 0)));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new RawIax(socket, new InetSocketAddress(InetAddress.getByName(serverAddress), 4569));
  }

  /**
   * Calls.
   *
   * @param number any bytes, at most 255
   * @param credentials with an empty secret, nothing proves who the caller says to be
   * @param context one that is asked for
   */
  End call(byte[] number, String from, Optional<Credentials> credentials, Optional<String> context)
      throws IOException {
    return new Call(++calls, number, from, credentials, context).place();
  }

  @Override
  public void close() {
    socket.close();
  }

  private enum Kind {
    CONTROL(4),
    IAX(6);

    final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  private static final class Subclass {
    static final int CONTROL_ANSWER = 4;
    static final int NEW = 1;
    static final int ACK = 4;
    static final int HANGUP = 5;
    static final int REJECT = 6;
    static final int AUTHREQ = 8;
    static final int AUTHREP = 9;
    static final int INVAL = 10;
    static final int CALLTOKEN = 40;
  }

  private static final class Element {
    static final int CALLED_NUMBER = 1;
    static final int CALLING_NUMBER = 2;
    static final int CALLED_CONTEXT = 5;
    static final int USERNAME = 6;
    static final int CAPABILITY = 8;
    static final int FORMAT = 9;
    static final int VERSION = 11;
    static final int CHALLENGE = 15;
    static final int MD5_RESULT = 16;
    static final int CALLTOKEN = 54;
  }

  private record Frame(
      int source,
      int timestamp,
      int outSeq,
      int kind,
      int subclass,
      Map<Integer, byte[]> elements) {
    static Optional<Frame> of(byte[] data, int length, int own) {
      var buffer = ByteBuffer.wrap(data, 0, length);
      if (length < 12 || buffer.getShort(0) >= 0 || (buffer.getShort(2) & 0x7fff) != own) {
        return Optional.empty();
      }
      Map<Integer, byte[]> elements = new HashMap<>();
      for (int at = 12; at + 2 <= length && buffer.get(10) == Kind.IAX.code; ) {
        int size = buffer.get(at + 1) & 0xff;
        byte[] value = new byte[Math.min(size, length - at - 2)];
        buffer.get(at + 2, value);
        elements.put(buffer.get(at) & 0xff, value);
        at += 2 + size;
      }
      return Optional.of(
          new Frame(
              buffer.getShort(0) & 0x7fff,
              buffer.getInt(4),
              buffer.get(8) & 0xff,
              buffer.get(10),
              buffer.get(11) & 0x7f,
              elements));
    }

    boolean isIax(int subclass) {
      return kind == Kind.IAX.code && this.subclass == subclass;
    }
  }

  /** One call. */
  private final class Call {
    private final int own;
    private final byte[] number;
    private final String from;
    private final Optional<Credentials> credentials;
    private final Optional<String> context;
    private final long start = System.nanoTime();
    private int theirs = 0;
    private int outSeq = 0;
    private int inSeq = 0;

    Call(
        int own,
        byte[] number,
        String from,
        Optional<Credentials> credentials,
        Optional<String> context) {
      this.own = own;
      this.number = number;
      this.from = from;
      this.credentials = credentials;
      this.context = context;
    }

    End place() throws IOException {
      send(Subclass.NEW, request(new byte[0]));
      for (Optional<Frame> frame = receive(); frame.isPresent(); frame = receive()) {
        Optional<End> end = take(frame.get());
        if (end.isPresent()) {
          return end.get();
        }
      }
      send(Subclass.HANGUP, new byte[0]);
      return End.NONE;
    }

    private Optional<End> take(Frame frame) throws IOException {
      if (frame.isIax(Subclass.CALLTOKEN)) {
        // From here on the call begins, with the token that the server gave to this address.
        outSeq = 0;
        byte[] token = frame.elements().getOrDefault(Element.CALLTOKEN, new byte[0]);
        send(Subclass.NEW, request(token));
        return Optional.empty();
      }
      if (frame.isIax(Subclass.ACK)) {
        return Optional.empty();
      }
      theirs = frame.source();
      inSeq = (frame.outSeq() + 1) & 0xff;
      acknowledge(frame);
      if (frame.isIax(Subclass.AUTHREQ)) {
        send(Subclass.AUTHREP, proof(frame));
      }
      if (frame.kind() == Kind.CONTROL.code && frame.subclass() == Subclass.CONTROL_ANSWER) {
        send(Subclass.HANGUP, new byte[0]);
        return Optional.of(End.ANSWERED);
      }
      boolean over =
          frame.isIax(Subclass.REJECT)
              || frame.isIax(Subclass.HANGUP)
              || frame.isIax(Subclass.INVAL);
      return over ? Optional.of(End.REFUSED) : Optional.empty();
    }

    private byte[] request(byte[] token) {
      var elements = new Elements();
      elements.add(Element.VERSION, new byte[] {0, 2});
      elements.add(Element.CALLED_NUMBER, number);
      elements.add(Element.CALLING_NUMBER, from.getBytes(StandardCharsets.UTF_8));
      credentials.ifPresent(
          they -> elements.add(Element.USERNAME, they.user().getBytes(StandardCharsets.UTF_8)));
      context.ifPresent(
          name -> elements.add(Element.CALLED_CONTEXT, name.getBytes(StandardCharsets.UTF_8)));
      elements.add(Element.CAPABILITY, new byte[] {0, 0, 0, 4});
      elements.add(Element.FORMAT, new byte[] {0, 0, 0, 4});
      elements.add(Element.CALLTOKEN, token);
      return elements.bytes();
    }

    private byte[] proof(Frame asked) {
      String challenge =
          new String(
              asked.elements().getOrDefault(Element.CHALLENGE, new byte[0]),
              StandardCharsets.UTF_8);
      String secret = credentials.map(Credentials::secret).orElse("");
      var elements = new Elements();
      elements.add(
          Element.MD5_RESULT,
          Credentials.md5("", challenge, secret).getBytes(StandardCharsets.UTF_8));
      return elements.bytes();
    }

    private void acknowledge(Frame frame) throws IOException {
      write(Subclass.ACK, frame.timestamp(), new byte[0]);
    }

    private void send(int subclass, byte[] elements) throws IOException {
      write(subclass, (int) ((System.nanoTime() - start) / 1_000_000), elements);
      outSeq = (outSeq + 1) & 0xff;
    }

    private void write(int subclass, int timestamp, byte[] elements) throws IOException {
      byte[] bytes =
          ByteBuffer.allocate(12 + elements.length)
              .putShort((short) (0x8000 | own))
              .putShort((short) theirs)
              .putInt(timestamp)
              .put((byte) outSeq)
              .put((byte) inSeq)
              .put((byte) Kind.IAX.code)
              .put((byte) subclass)
              .put(elements)
              .array();
      socket.send(new DatagramPacket(bytes, bytes.length, server));
    }

    private Optional<Frame> receive() throws IOException {
      var packet = new DatagramPacket(new byte[4096], 4096);
      try {
        while (true) {
          socket.receive(packet);
          Optional<Frame> frame = Frame.of(packet.getData(), packet.getLength(), own);
          if (frame.isPresent()) {
            return frame;
          }
        }
      } catch (SocketTimeoutException e) {
        return Optional.empty();
      }
    }
  }

  private static final class Elements {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(int element, byte[] value) {
      bytes.write(element);
      bytes.write(value.length);
      bytes.writeBytes(value);
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
