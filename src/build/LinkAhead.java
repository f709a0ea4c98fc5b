import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes out what javac leaves to be made at run time: the choice that a switch over patterns
 * makes, and the methods that every record has. The JVM's AOT cache keeps neither, and making them
 * costs half a millisecond each at every start; the ordinary code that stands there now does the
 * same.
 *
 * <p>{@code LinkAhead FOLDER}, with the classes that those in the folder use on the class path.
 */
public final class LinkAhead {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc STRING_BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private static final ClassFile CLASS_FILE =
      ClassFile.of(
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));

  private final ClassModel model;
  private final ClassDesc self;
  private final List<Consumer<ClassBuilder>> added = new ArrayList<>();

  private LinkAhead(ClassModel model) {
    this.model = model;
    this.self = model.thisClass().asSymbol();
  }

  /** What stands in a file when its class is linked. */
  private record Linked(Path file, byte[] bytes) {
    void write() {
      try {
        Files.write(file, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    try (var files = Files.walk(Path.of(args[0]))) {
      // All are read before one is written: linking a class looks into the files of others.
      List<Linked> linked =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .parallel()
              .flatMap(LinkAhead::link)
              .toList();
      linked.forEach(Linked::write);
    }
  }

  /** The class linked, where there is something to link. */
  private static Stream<Linked> link(Path file) {
    try {
      var linker = new LinkAhead(CLASS_FILE.parse(Files.readAllBytes(file)));
      byte[] bytes = linker.linked();
      return linker.added.isEmpty() ? Stream.empty() : Stream.of(new Linked(file, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private byte[] linked() {
    CodeTransform calls =
        (code, element) -> {
          if (!(element instanceof InvokeDynamicInstruction site && replace(code, site))) {
            code.with(element);
          }
        };
    return CLASS_FILE.transformClass(
        model,
        ClassTransform.transformingMethodBodies(calls)
            .andThen(ClassTransform.endHandler(type -> added.forEach(add -> add.accept(type)))));
  }

  /** Calls a method of this class in place of what the site would be linked to, where it can. */
  private boolean replace(CodeBuilder code, InvokeDynamicInstruction site) {
    DirectMethodHandleDesc bootstrap = site.bootstrapMethod();
    String factory = bootstrap.owner().displayName() + "." + bootstrap.methodName();
    List<ConstantDesc> arguments = site.bootstrapArgs();
    Consumer<CodeBuilder> body =
        switch (factory) {
          case "SwitchBootstraps.typeSwitch" -> typeSwitch(site.typeSymbol(), arguments);
          case "ObjectMethods.bootstrap" ->
              switch (site.name().stringValue()) {
                case "equals" -> c -> recordEquals(c, fields(arguments));
                case "hashCode" -> c -> recordHashCode(c, fields(arguments));
                case "toString" -> c -> recordToString(c, fields(arguments));
                default -> null;
              };
          default -> null;
        };
    if (body == null) {
      return false;
    }
    String name = site.name().stringValue() + "$" + added.size();
    added.add(
        type ->
            type.withMethodBody(
                name,
                site.typeSymbol(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                body));
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    code.invokestatic(self, name, site.typeSymbol(), isInterface);
    return true;
  }

  /**
   * {@code (target, restart)}: the first label from {@code restart} on that the target matches, the
   * number of labels where none does, -1 for null.
   */
  private static Consumer<CodeBuilder> typeSwitch(MethodTypeDesc type, List<ConstantDesc> labels) {
    boolean plain = labels.stream().allMatch(l -> l instanceof ClassDesc || l instanceof String);
    if (!plain || type.parameterType(0).isPrimitive()) {
      return null;
    }
    return code -> {
      code.aload(0).ifThen(Opcode.IFNULL, c -> c.loadConstant(-1).ireturn());
      for (int i = 0; i < labels.size(); i++) {
        int index = i;
        var next = code.newLabel();
        code.iload(1).loadConstant(index).if_icmpgt(next);
        switch (labels.get(index)) {
          case ClassDesc label -> code.aload(0).instanceOf(label);
          case String label ->
              code.loadConstant(label)
                  .aload(0)
                  .invokevirtual(ConstantDescs.CD_String, "equals", EQUALS);
          default -> throw new AssertionError(labels);
        }
        code.ifeq(next).loadConstant(index).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    };
  }

  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  /** The record's fields, after its class and their names. */
  private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
    return arguments.stream().skip(2).map(field -> (DirectMethodHandleDesc) field).toList();
  }

  private void recordEquals(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    var same = code.newLabel();
    var differs = code.newLabel();
    code.aload(0).aload(1).if_acmpeq(same).aload(1).instanceOf(self).ifeq(differs);
    for (var field : fields) {
      ClassDesc type = field.invocationType().returnType();
      code.aload(0).getfield(self, field.methodName(), type);
      code.aload(1).checkcast(self).getfield(self, field.methodName(), type);
      if (!type.isPrimitive()) {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(differs);
      } else if (TypeKind.from(type).asLoadable() == TypeKind.INT) {
        code.if_icmpne(differs);
      } else {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(differs);
      }
    }
    code.labelBinding(same)
        .loadConstant(1)
        .ireturn()
        .labelBinding(differs)
        .loadConstant(0)
        .ireturn();
  }

  private void recordHashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    code.loadConstant(0);
    for (var field : fields) {
      ClassDesc type = field.invocationType().returnType();
      ClassDesc hashed = type.isPrimitive() ? type : ConstantDescs.CD_Object;
      code.loadConstant(31).imul().aload(0).getfield(self, field.methodName(), type);
      code.invokestatic(
              type.isPrimitive() ? box(type) : OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, hashed))
          .iadd();
    }
    code.ireturn();
  }

  private void recordToString(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    String binaryName = self.displayName();
    String open = binaryName.substring(binaryName.lastIndexOf('$') + 1) + "[";
    code.new_(STRING_BUILDER).dup();
    code.invokespecial(STRING_BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (var field : fields) {
      ClassDesc type = field.invocationType().returnType();
      append(code.loadConstant(open + field.methodName() + "="), ConstantDescs.CD_String);
      append(code.aload(0).getfield(self, field.methodName(), type), type);
      open = ", ";
    }
    append(code.loadConstant(fields.isEmpty() ? open + "]" : "]"), ConstantDescs.CD_String);
    code.invokevirtual(STRING_BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String))
        .areturn();
  }

  private static void append(CodeBuilder code, ClassDesc type) {
    ClassDesc shown =
        switch (type.descriptorString()) {
          case "B", "S" -> ConstantDescs.CD_int;
          case String name when type.isPrimitive() || name.equals("Ljava/lang/String;") -> type;
          default -> ConstantDescs.CD_Object;
        };
    code.invokevirtual(STRING_BUILDER, "append", MethodTypeDesc.of(STRING_BUILDER, shown));
  }

  private static ClassDesc box(ClassDesc primitive) {
    return TypeKind.from(primitive) == TypeKind.INT
        ? ConstantDescs.CD_Integer
        : switch (primitive.displayName()) {
          case "boolean" -> ConstantDescs.CD_Boolean;
          case "byte" -> ConstantDescs.CD_Byte;
          case "char" -> ConstantDescs.CD_Character;
          case "short" -> ConstantDescs.CD_Short;
          case "long" -> ConstantDescs.CD_Long;
          case "float" -> ConstantDescs.CD_Float;
          default -> ConstantDescs.CD_Double;
        };
  }
}
