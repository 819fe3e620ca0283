using Parley.Core.Events;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Administration;

/// <summary>Copies the store into a file on the server's machine.</summary>
internal static class BackupVerb
{
    private const int FileAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "backup",
        Topic = HelpTopic.Administration,
        Params = [new Param("file", ParamKind.Rest)],
        Typed = false,
        ForConsole = true,
        Waits = true,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.Hub.Log is not IBackup store)
        {
            turn.Refuse(RefusalCode.UnknownVerb, Row.Name);
            return;
        }

        turn.Ask(
            stop => store.BackupAsync(turn[FileAt]!, stop),
            refusal => turn.Answer(refusal is null ? new Done(turn.Tag) : new Refused(refusal, turn.Tag)));
    }
}
