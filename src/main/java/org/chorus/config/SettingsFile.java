package org.chorus.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chorus.model.UserError;

/**
 * Reads settings: the user's file and single values over the defaults, which are {@code
 * conf/chorus.conf} as shipped. Sections become records, keys in kebab case their components.
 */
public final class SettingsFile {
  private static final Config DEFAULTS =
      ConfigFactory.parseResources(SettingsFile.class.getClassLoader(), "chorus.conf");

  private SettingsFile() {}

  /** The shipped settings. */
  public static Settings defaults() {
    return settings(DEFAULTS);
  }

  /**
   * Settings from {@code text} (HOCON; named {@code origin} in errors) and {@code values} ({@code
   * key=value}, which win), defaults for the rest.
   *
   * @throws UserError for an unknown key, a value of the wrong type or out of range, or what is not
   *     HOCON
   */
  public static Settings parse(String text, String origin, List<String> values) {
    Config config = parse(text, origin);
    for (String value : values) {
      if (value.indexOf('=') < 1) {
        throw new UserError("--set " + value + ": write it as key=value");
      }
      config = parse(value, "--set " + value).withFallback(config);
    }
    try {
      refuseUnknown(config.root(), DEFAULTS.root(), "");
      return settings(config.withFallback(DEFAULTS));
    } catch (ConfigException e) {
      throw new UserError(e.getMessage().lines().findFirst().orElse("invalid settings"), e);
    }
  }

  /** The settings in force as HOCON, keys in order: equal settings give equal text. */
  public static String render(Settings settings) {
    StringBuilder out = new StringBuilder();
    render(settings, "", out);
    return out.toString();
  }

  private static Config parse(String text, String origin) {
    try {
      return ConfigFactory.parseReader(
              new StringReader(text), ConfigParseOptions.defaults().setOriginDescription(origin))
          .resolve();
    } catch (ConfigException e) {
      throw new UserError(e.getMessage().lines().findFirst().orElse(origin), e);
    }
  }

  private static void refuseUnknown(ConfigObject given, ConfigObject known, String path) {
    for (Map.Entry<String, ConfigValue> entry : given.entrySet()) {
      String key = path + entry.getKey();
      ConfigValue expected = known.get(entry.getKey());
      if (expected == null) {
        throw new UserError(
            "%s: unknown key %s; the keys are listed in conf/chorus.conf"
                .formatted(place(entry.getValue().origin()), key));
      }
      if (expected instanceof ConfigObject section) {
        if (entry.getValue().valueType() != ConfigValueType.OBJECT) {
          throw new UserError(
              "%s: %s is a section: write %s { … }"
                  .formatted(place(entry.getValue().origin()), key, key));
        }
        refuseUnknown((ConfigObject) entry.getValue(), section, key + ".");
      }
    }
  }

  private static Settings settings(Config config) {
    return record(Settings.class, config, "");
  }

  private static <T extends Record> T record(Class<T> type, Config config, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(c -> value(c, config, path)).toArray(Object[]::new);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidSetting invalid) {
        ConfigOrigin origin = config.getValue(invalid.key()).origin();
        throw new UserError(
            "%s: %s%s %s".formatted(place(origin), path, invalid.key(), invalid.getMessage()), e);
      }
      throw new IllegalStateException("settings " + path, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("settings " + path, e);
    }
  }

  private static Object value(RecordComponent component, Config config, String path) {
    String key = kebabCase(component.getName());
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return record(type.asSubclass(Record.class), config.getConfig(key), path + key + ".");
    }
    if (type == int.class) {
      return config.getInt(key);
    }
    if (type == long.class) {
      return config.getBytes(key);
    }
    if (type == double.class) {
      return config.getDouble(key);
    }
    if (type == boolean.class) {
      return config.getBoolean(key);
    }
    if (type == List.class) {
      return List.copyOf(config.getStringList(key));
    }
    return config.getString(key);
  }

  private static void render(Record record, String path, StringBuilder out) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value;
      try {
        value = component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("settings " + path, e);
      }
      String key = path + kebabCase(component.getName());
      if (value instanceof Record section) {
        render(section, key + ".", out);
      } else {
        out.append(key).append(" = ");
        out.append(
            com.typesafe.config.ConfigValueFactory.fromAnyRef(value)
                .render(ConfigRenderOptions.concise()));
        out.append('\n');
      }
    }
  }

  private static String place(ConfigOrigin origin) {
    return origin.lineNumber() < 1
        ? origin.description()
        : origin.description().replaceFirst(": \\d+$", "") + " line " + origin.lineNumber();
  }

  private static String kebabCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
