# mypy: ignore-errors
"""Shows notifications as a desktop does (org.freedesktop.Notifications), for the system's Python, which knows D-Bus.

Each one is written as a line of JSON. A line such as "3 default" is a press: on the third one, on itself or on a button by its key.
"""

import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = "org.freedesktop.Notifications"
CLOSED_BY_A_CALL = 3


class Desktop(dbus.service.Object):
    count = 0

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, title, body, actions, hints, timeout):  # noqa: N802 # the names are the protocol's
        self.count += 1
        number = int(replaces) or self.count
        keys = {str(label): str(key) for key, label in zip(actions[::2], actions[1::2], strict=True)}
        say({"shown": number, "title": str(title), "body": str(body), "buttons": keys})
        return dbus.UInt32(number)

    @dbus.service.method(NAME, in_signature="u")
    def CloseNotification(self, number):  # noqa: N802
        say({"closed": int(number)})
        self.NotificationClosed(number, CLOSED_BY_A_CALL)

    @dbus.service.method(NAME, out_signature="as")
    def GetCapabilities(self):  # noqa: N802
        return ["actions", "body"]

    @dbus.service.method(NAME, out_signature="ssss")
    def GetServerInformation(self):  # noqa: N802
        return "Afterword's tests", "Afterword", "1", "1.2"

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, key):  # noqa: N802
        pass

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, number, reason):  # noqa: N802
        pass


def say(what):
    print(json.dumps(what), flush=True)


def main():
    DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    # Held as long as the program runs.
    name = dbus.service.BusName(NAME, bus)
    desktop = Desktop(bus, "/org/freedesktop/Notifications")
    loop = GLib.MainLoop()

    def press(channel, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        number, key = line.split()
        desktop.ActionInvoked(dbus.UInt32(int(number)), key)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, press)
    say({"ready": name.get_name()})
    loop.run()


main()
