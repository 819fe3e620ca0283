using Parley.Core.Events;
using Parley.Core.Ports;

namespace Parley.Core.Verbs;

/// <summary>Copies the store, for whoever runs the server. To everyone else there is no such verb.</summary>
internal static class BackupVerb
{
    private const int FileAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "backup",
        Params = [new Param("file", ParamKind.Rest)],
        Typed = false,
        Waits = true,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.Person.IsConsole || turn.Hub.Log is not IBackup store)
        {
            turn.Refuse(RefusalCode.UnknownVerb, Row.Name);
            return;
        }

        turn.Ask(
            stop => store.BackupAsync(turn[FileAt]!, stop),
            refusal => turn.Answer(refusal is null ? new Done(turn.Tag) : new Refused(refusal, turn.Tag)));
    }
}
