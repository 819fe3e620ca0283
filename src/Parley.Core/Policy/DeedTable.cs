using System.Collections.Frozen;
using Parley.Core.Community;

namespace Parley.Core.Policy;

/// <summary>Every deed and what it asks for.</summary>
internal static class DeedTable
{
    private static readonly FrozenDictionary<Deed, DeedRule> Rules = new Dictionary<Deed, DeedRule>
    {
        [Deed.Free] = new(Place.Server, Scopes.None),
        [Deed.EnterAsGuest] = new(Place.Server, Scopes.None),
        [Deed.Register] = new(Place.Server, Scopes.None),
        [Deed.ManageAccount] = new(Place.Server, Scopes.Account, NeedsAccount: true),
        [Deed.ChangeNick] = new(Place.Server, Scopes.Account),
        [Deed.Whisper] = new(Place.Server, Scopes.Say, IsSpeech: true),
        [Deed.ReadDirect] = new(Place.Server, Scopes.Read, NeedsAccount: true),
        [Deed.Block] = new(Place.Server, Scopes.Account),
        [Deed.ListRooms] = new(Place.Server, Scopes.Read),
        [Deed.LookAtPerson] = new(Place.Server, Scopes.Read),
        [Deed.ClaimServer] = new(Place.Server, Scopes.Account, NeedsAccount: true),
        [Deed.SetServer] = new(Place.Office, Scopes.Admin),
        [Deed.BanFromServer] = new(Place.Office, Scopes.Admin),
        [Deed.AppointAdministrator] = new(Place.Office, Scopes.Admin),
        [Deed.ManageAccounts] = new(Place.Office, Scopes.Admin),
        [Deed.ReadServerAudit] = new(Place.Office, Scopes.Admin),

        [Deed.SeeRoom] = new(Place.Door, Scopes.Read),
        [Deed.Join] = new(Place.Door, Scopes.Read),

        [Deed.Leave] = new(Place.Room, Scopes.Read),
        [Deed.LookAround] = new(Place.Room, Scopes.Read),
        [Deed.ReadHistory] = new(Place.Room, Scopes.Read),
        [Deed.Speak] = new(Place.Room, Scopes.Say, IsSpeech: true),
        [Deed.EditOwn] = new(Place.Room, Scopes.Say, IsSpeech: true),
        [Deed.RedactOwn] = new(Place.Room, Scopes.Say),
        [Deed.SetTopic] = new(Place.Room, Scopes.Say, IsSpeech: true),
        [Deed.Invite] = new(Place.Room, Scopes.Say, IsSpeech: true),
        [Deed.Report] = new(Place.Room, Scopes.Say),
        [Deed.RegisterRoom] = new(Place.Room, Scopes.Account, NeedsAccount: true),

        [Deed.Kick] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.Ban] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.Silence] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.ListBans] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.RedactAny] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.GiveVoice] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.SetMode] = new(Place.Room, Scopes.Moderate, Role.Moderator),
        [Deed.SeeAddresses] = new(Place.Room, Scopes.Moderate, Role.Moderator, OwnedRoom: true),
        [Deed.ReadAudit] = new(Place.Room, Scopes.Moderate, Role.Moderator),

        [Deed.Appoint] = new(Place.Room, Scopes.Moderate, Role.Owner),
        [Deed.SetRoom] = new(Place.Room, Scopes.Moderate, Role.Owner),
        [Deed.Transfer] = new(Place.Room, Scopes.Moderate, Role.Owner, OwnedRoom: true),
        [Deed.RenameRoom] = new(Place.Room, Scopes.Moderate, Role.Owner, OwnedRoom: true),
        [Deed.CloseRoom] = new(Place.Room, Scopes.Moderate, Role.Owner, OwnedRoom: true),
    }.ToFrozenDictionary();

    /// <summary>What a deed asks for.</summary>
    public static DeedRule Of(Deed deed) => Rules[deed];
}
