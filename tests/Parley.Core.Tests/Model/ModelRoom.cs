using Parley.Core.Facts;

namespace Parley.Core.Tests.Model;

/// <summary>A room that is open: under the name that it was opened with, over the facts that it always had.</summary>
internal sealed record ModelRoom(string Name, string Key, List<ModelFact> Facts)
{
    public List<ModelPerson> People { get; } = [];

    public string? Topic => Facts.LastOrDefault(f => f.Kind == FactKind.TopicSet) is { Text.Length: > 0 } set ? set.Text : null;

    public void Tell(string line) => People.ForEach(p => p.Told(line));
}

internal sealed record ModelFact(long Seq, FactKind Kind, string Nick, string Text)
{
    public string In(ModelRoom room) => Lines.Fact(room.Name, Seq, Kind, Nick, Text);
}
