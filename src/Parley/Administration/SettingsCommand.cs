using System.CommandLine;

namespace Parley.Administration;

/// <summary><c>parley settings</c>: whom a running server takes.</summary>
internal static class SettingsCommand
{
    public static Command Create() => AskCommand.Create(
        "settings",
        """
        Show whom the server takes, or, with a setting and a value, set it.
        guests is allowed, read-only or none; registration is open or closed. It is stored with the server, unlike the flags of parley serve.

        Examples:
          parley settings
          parley settings guests read-only
        """,
        "server_set",
        AskInput.Optional("SETTING", "setting", "guests or registration."),
        AskInput.Optional("VALUE", "value", "How."));
}
