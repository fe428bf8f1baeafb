/**
 * What a pretend fleet and the world around it are at the start: plain values, and their file.
 *
 * <p>A seed file is one JSON object. Every key but those marked * may be left out; an unknown key
 * is a problem.
 *
 * <pre>{@code
 * {
 *   "world": {
 *     "dns-servers": [{"address": "10.31.104.74",      servers that answer *
 *                      "vrfs": ["", "Mgmt-vrf"],       from which VRFs; "" is the global table
 *                      "names": ["a.example.com"]}],   the names they know
 *     "routes": ["", "Mgmt-vrf"],                      the VRFs with a way to the Internet
 *     "proxies": [{"address": "192.0.2.8",             proxies that work *
 *                  "port": 80, "vrfs": [""]}],
 *     "cssm": {
 *       "urls": ["https://..."],                       where CSSM answers
 *       "tokens": [{"value": "...",                    made up at the start where left out
 *                   "uses": 100, "expired": false}],
 *       "trust-seconds": 2,                            from request to trust code
 *       "first-report-seconds": 82800,                 from trust code to first report
 *       "ack-seconds": 3600,                           from report to acknowledgement
 *       "smart-account": "...",                        whose switches these are
 *       "virtual-account": "..."
 *     }
 *   },
 *   "switches": [{
 *     "name": "sw-1",                                  *
 *     "address": "127.0.0.11",                         where the fleet listens by address
 *     "release": "17.12.1",                            * one of NodeTable.RELEASES
 *     "members": [{"pid": "C9300-48P",                 * the active one first
 *                  "serial": "FOC1", "trusted": true}],
 *     "config": {"module:top": {...}},                 as RESTCONF JSON of the datastore
 *     "command-line": {"proxy-address": "192.0.2.8",   what no model carries
 *                      "proxy-port": 80, "vrf": "Mgmt-vrf", "others": ["..."]},
 *     "unsaved": false,                                differs from what is saved
 *     "behind-proxy": false,                           no way out but through a proxy
 *     "clock-off-seconds": 0,                          ahead of the world; negative: behind
 *     "reporting": {"acknowledged-days-ago": 4,        left out: never
 *                   "closed-reports": 1},
 *     "manners": {"absence": "no-content",             or data-missing, no-keypath
 *                 "plain-errors": false,               "errors" instead of "ietf-restconf:errors"
 *                 "foreign-certificate": false,        self-signed, of a name that nobody asks for
 *                 "busy-after-write-millis": 200,
 *                 "yang-patch": "by-release",          or on, refused (415), off
 *                 "editing": "writable-running",       or candidate, confirmed-commit (NETCONF)
 *                 "privileged": true,                  false: 403 to everything
 *                 "hidden": ["/module:a/b"]},          left out in silence
 *     "console": {"privileged": true,                  false: a session starts at name>
 *                 "enable-secret": "...",              what enable asks for; nothing where left out
 *                 "banner": "...",                     shown before the first prompt
 *                 "lines": 16,                         sessions at once
 *                 "denied": ["license smart sync"],    commands without authorization
 *                 "telnet": true,                      false: transport output none
 *                 "timestamps": false,                 load and time source before each show
 *                 "length": 24,                        lines of a page at first; 0: no pages
 *                 "time-source": "ntp"},               or lost (. before the time), none (*)
 *     "faults": [{"kind": "locked", "holder": "session 7 ...", "seconds": 30}]
 *   }]
 * }
 * }</pre>
 *
 * <p>Kinds of faults, also for the control port: {@code locked} (holder; seconds, 0 for ever;
 * candidate: true for that datastore), {@code slow} (millis), {@code refuses-fields}, {@code
 * forbids-writes}, {@code not-supported} (path), {@code clock-off} (seconds), {@code
 * candidate-mode}, {@code staged} (path, value, line: what another session has staged in the
 * candidate datastore); and with {@code times}, always where left out: {@code
 * denied-though-applied}, {@code sync-in-progress}, {@code fails}, {@code cannot-delete}, {@code
 * ignores}, {@code applies-half}, {@code applies-otherwise} (path, value), {@code reverts}
 * (seconds), {@code rejects} (path), {@code drops-before}, {@code drops-after}, {@code cuts-short};
 * of NETCONF alone {@code closes-after-lock} and {@code warns}.
 */
@NullMarked
package io.slpagent.simulator.fleet;

import org.jspecify.annotations.NullMarked;
