import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.broker.DOMMountPointServiceImpl;
import org.opendaylight.mdsal.dom.broker.DOMRpcRouter;
import org.opendaylight.mdsal.dom.broker.RouterDOMActionService;
import org.opendaylight.mdsal.dom.broker.RouterDOMRpcService;
import org.opendaylight.mdsal.dom.broker.SerializedDOMDataBroker;
import org.opendaylight.mdsal.dom.spi.FixedDOMSchemaService;
import org.opendaylight.mdsal.dom.store.inmemory.InMemoryDOMDataStoreFactory;
import org.opendaylight.netconf.transport.api.AbstractOverlayTransportStack;
import org.opendaylight.netconf.transport.http.AbstractBasicAuthHandler;
import org.opendaylight.netconf.transport.http.AuthHandler;
import org.opendaylight.netconf.transport.http.ConfigUtils;
import org.opendaylight.netconf.transport.http.HttpServerStackConfiguration;
import org.opendaylight.netconf.transport.tcp.BootstrapFactory;
import org.opendaylight.netconf.transport.tcp.TCPServer;
import org.opendaylight.restconf.api.query.PrettyPrintParam;
import org.opendaylight.restconf.server.MessageEncoding;
import org.opendaylight.restconf.server.NettyEndpoint;
import org.opendaylight.restconf.server.NettyEndpointConfiguration;
import org.opendaylight.restconf.server.PrincipalService;
import org.opendaylight.restconf.server.SimpleNettyEndpoint;
import org.opendaylight.restconf.server.mdsal.MdsalDatabindProvider;
import org.opendaylight.restconf.server.mdsal.MdsalRestconfServer;
import org.opendaylight.restconf.server.spi.ErrorTagMapping;
import org.opendaylight.restconf.server.spi.RestconfStream;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JsonParserStream;
import org.opendaylight.yangtools.yang.data.impl.schema.ImmutableNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.impl.schema.NormalizationResultHolder;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserFactory;

/**
 * A RESTCONF server that this project did not write: OpenDaylight's, with its own parser, store,
 * TLS and codecs, on the class path of src/test/peer/pom.xml. It is started as a source file, in a
 * process of its own, and ends when its standard input does.
 *
 * <p>Arguments: a PKCS #12 file and its password; JSON of the configuration and of the state at the
 * start; files of modules. Two lines on standard input: user name and password. Tells its port as
 * {@code port N}.
 */
public final class RestconfPeer {
  private static final List<String> OWN_MODULES =
      List.of(
          "ietf-inet-types@2013-07-15",
          "ietf-yang-types@2013-07-15",
          "ietf-restconf@2017-01-26",
          "ietf-restconf-monitoring@2017-01-26",
          "ietf-yang-patch@2017-02-22");

  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String user = in.readLine();
    String password = in.readLine();
    EffectiveModelContext context = context(List.of(args).subList(4, args.length));
    FixedDOMSchemaService schemas = new FixedDOMSchemaService(context);
    DOMDataBroker broker =
        new SerializedDOMDataBroker(
            Map.of(
                LogicalDatastoreType.CONFIGURATION,
                InMemoryDOMDataStoreFactory.create("config", schemas),
                LogicalDatastoreType.OPERATIONAL,
                InMemoryDOMDataStoreFactory.create("state", schemas)),
            Executors.newSingleThreadExecutor());
    fill(broker, LogicalDatastoreType.CONFIGURATION, context, Path.of(args[2]));
    fill(broker, LogicalDatastoreType.OPERATIONAL, context, Path.of(args[3]));

    DOMRpcRouter rpcs = new DOMRpcRouter(schemas);
    MdsalRestconfServer server =
        new MdsalRestconfServer(
            new MdsalDatabindProvider(schemas),
            broker,
            new RouterDOMRpcService(rpcs),
            new RouterDOMActionService(rpcs),
            new DOMMountPointServiceImpl());
    RestconfStream.Registry noStreams =
        (RestconfStream.Registry)
            Proxy.newProxyInstance(
                RestconfPeer.class.getClassLoader(),
                new Class<?>[] {RestconfStream.Registry.class},
                (proxy, method, arguments) -> null);
    KeyStore keys = KeyStore.getInstance(Path.of(args[0]).toFile(), args[1].toCharArray());
    String alias = keys.aliases().nextElement();
    NettyEndpoint endpoint = new SimpleNettyEndpoint(
        server,
        new Users(user, password),
        noStreams,
        new BootstrapFactory("peer", 0),
        new NettyEndpointConfiguration(
            ErrorTagMapping.RFC8040,
            PrettyPrintParam.FALSE,
            Uint16.ZERO,
            Uint32.valueOf(10_000),
            "restconf",
            MessageEncoding.JSON,
            new HttpServerStackConfiguration(
                ConfigUtils.serverTransportTls(
                    "127.0.0.1",
                    0,
                    keys.getCertificate(alias),
                    (PrivateKey) keys.getKey(alias, args[1].toCharArray())))));
    System.out.println("port " + port(endpoint));
    while (in.readLine() != null) {
      // the one who started it is still there
    }
    System.exit(0);
  }

  private static EffectiveModelContext context(List<String> files) throws Exception {
    YangParser parser =
        ServiceLoader.load(YangParserFactory.class).findFirst().orElseThrow().createParser();
    for (String own : OWN_MODULES) {
      try (var text = RestconfPeer.class.getResourceAsStream("/META-INF/yang/" + own + ".yang")) {
        add(parser, own, new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    for (String file : files) {
      String name = Path.of(file).getFileName().toString().replace(".yang", "");
      add(parser, name, Files.readString(Path.of(file)));
    }
    return parser.buildEffectiveModel();
  }

  private static void add(YangParser parser, String name, String text) throws Exception {
    int at = name.indexOf('@');
    SourceIdentifier id = new SourceIdentifier(name.substring(0, at), name.substring(at + 1));
    parser.addSource(new StringYangTextSource(id, text));
  }

  private static void fill(
      DOMDataBroker broker, LogicalDatastoreType store, EffectiveModelContext context, Path file)
      throws Exception {
    var write = broker.newWriteOnlyTransaction();
    for (var top : JsonParser.parseString(Files.readString(file)).getAsJsonObject().entrySet()) {
      JsonObject alone = new JsonObject();
      alone.add(top.getKey(), top.getValue());
      NormalizationResultHolder holder = new NormalizationResultHolder();
      try (var writer = ImmutableNormalizedNodeStreamWriter.from(holder);
          var stream =
              JsonParserStream.create(
                  writer, JSONCodecFactorySupplier.RFC7951.getShared(context))) {
        stream.parse(new JsonReader(new StringReader(alone.toString())));
      }
      NormalizedNode data = holder.getResult().data();
      write.merge(store, YangInstanceIdentifier.of(data.name()), data);
    }
    write.commit().get();
  }

  /** Knows one user. */
  private record Users(String user, String password) implements PrincipalService {
    @Override
    public Principal acquirePrincipal(HttpHeaders headers) {
      return null;
    }

    @Override
    public AuthHandler<?> create() {
      return new AbstractBasicAuthHandler<String>() {
        @Override
        protected String authenticate(String name, String word) {
          return name.equals(user) && word.equals(password) ? name : null;
        }
      };
    }
  }

  /** Which port the system chose; the server keeps that to itself. */
  private static int port(NettyEndpoint endpoint) throws Exception {
    Object stack = value(NettyEndpoint.class, "httpServer", endpoint);
    while (!(stack instanceof TCPServer)) {
      stack = value(AbstractOverlayTransportStack.class, "underlay", stack);
    }
    Channel channel = (Channel) value(TCPServer.class, "listenChannel", stack);
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  private static Object value(Class<?> type, String field, Object of) throws Exception {
    Field found = type.getDeclaredField(field);
    found.setAccessible(true);
    return found.get(of);
  }
}
