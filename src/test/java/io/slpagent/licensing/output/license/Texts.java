package io.slpagent.licensing.output.license;

import java.util.List;

/** Outputs that were written for the tests, in the ways of several releases. */
final class Texts {
  /** What must never come out again. */
  static final String TOKEN = "CANARYnMzIhYTk3tZ0%0AMTY0NTU2OTk%3D";

  static final String STATUS =
      """
      sw-7#show license status
      Load for five secs: 3%/0%; one minute: 2%; five minutes: 2%
      Time source is NTP, 08:00:01.001 Berlin Tue Jun 3 2025

      Utility:
        Status: DISABLED

      Smart Licensing Using Policy:
        Status: ENABLED
        Reporting Mode: STANDARD

      Account Information:
        Smart Account: Example Co., Ltd. As of Jun 02 07:00:00 2025 Berlin
        Virtual Account: Campus North 2

      Data Privacy:
        Sending Hostname: no
          Callhome hostname privacy: DISABLED
          Smart Licensing hostname privacy: ENABLED
        Version privacy: DISABLED

      Transport:
        Type: Smart
        URL: https://smartreceiver.example.com/licservice/license
        Proxy:
          Address: proxy.example.com
          Port: 3128
          Username: robot
          Password: CANARYpassword
        VRF: Mgmt-vrf

      Policy:
        Policy in use: Installed On May 01 09:00:00 2025 Berlin
        Policy name: Example Policy (2025)
        Reporting ACK required: yes (Customer Policy)
        Unenforced/Non-Export Perpetual Attributes:
          First report requirement (days): 31 (Customer Policy)
          Reporting frequency (days): 32 (CISCO default)
          Report on change (days): 33 (Customer Policy)
        Export (Perpetual/Subscription) License Attributes:
          First report requirement (days): 0 (CISCO default)

      Miscellaneous:
        Custom Id: floor-3

      Usage Reporting:
        Last ACK received: Jun 01 07:30:00 2025 Berlin
        Next ACK deadline: Aug 30 07:30:00 2025 Berlin
        Reporting push interval: 30  days State(4) InPolicy(60)
        Next ACK push check: <none>
        Next report push: Jul 01 07:26:00 2025 Berlin
        Last report push: Jun 01 07:26:00 2025 Berlin
        Last report file write: <none>
        Something quite new: 5

      Trust Code Installed:
        Active: PID:C9300-48UN,SN:EXA0001AAAA
          INSTALLED on May 01 08:59:00 2025 Berlin
        Standby: PID:C9300-48UN,SN:EXA0001AAAA
          INSTALLED on May 01 08:59:01 2025 Berlin
        Member: PID:C9300-24T,SN:EXA0003CCCC
      sw-7#
      """;

  static final String NEWER_TRUST =
      """
      Trust Code Installed:    Trust Code Type: CSSM
          Attributes: <none>
        Active: PID:C9500-48Y4C,SN:EXA0009ZZZZ
          INSTALLED on May 01 08:59:00 2025 UTC    Valid on May 01 08:58:00 2025 UTC
          Expired on Jan 01 00:00:00 1970 UTC
          Trust Code Type: CSSM
          Attributes: <none>
        Standby: PID:C9500-48Y4C,SN:EXA0008YYYY
          NOT INSTALLED
      """;

  static final String SUPPORT =
      """
      Smart Licensing Tech Support info
      Smart Licensing Status
      ======================
      Smart Licensing is ENABLED
      Transport:
        Type: Transport Off
      License Usage
      =============
      Handle: 3
        License: network-advantage
        Entitlement Tag: regid.2017-05.com.example.NWA,1.0_0000
        Description: Example 48 Network Advantage
        Count: 2
        Version: 1.0
        Status: IN USE(15)
        Status time: Jun 03 07:00:00 2025 est
        Measurements:
          ENTITLEMENT:
            Interval: 00:15:00
            Current Value: 2
            Current Report: 1700000001       Previous: 1700000000
        Soft Enforced: True
      Product Information
      ===================
      UDI: PID:C9300-48UN,SN:EXA0001AAAA
      HA UDI List:
          Active:PID:C9300-48UN,SN:EXA0001AAAA
          Member:PID:C9300-24T,SN:EXA0003CCCC
      Agent Version
      =============
      Smart Agent for Licensing: 5.11.3_rel/1
      Upcoming Scheduled Jobs
      =======================
      Current time: Jun 03 08:00:00 2025 est
      Daily: Jun 04 07:00:00 2025 est (23 hours remaining)
      Init Flag Check: Not Available
      Send Utility RUM reports: Jul 01 07:26:00 2025 est (27 days, 23 hours, 26 minutes remaining)
      Operational Model: Jun 03 07:59:00 2025 est  (Expired)
      Hello Message: Expired Not Rescheduled
      Communication Statistics:
      =======================
      Communication Level Allowed: DIRECT
      Overall State: <empty>
      Usage Reporting:
        Attempts: Total=9, Success=7, Fail=2  Ongoing Failure: Overall=0 Communication=0
        Last Response: OK_POLL on Jun 01 07:26:02 2025 est
          Failure Reason: <none>
        Last Success Time: Jun 01 07:26:02 2025 est
        Last Failure Time: May 30 01:00:00 2025 est
      Quite New Exchange:
        Attempts: Total=1, Success=0, Fail=1  Ongoing Failure: Overall=1 Communication=1
        Last Response: NO REPLY on Jun 02 01:00:00 2025 est
          Failure Reason: {"product_instance_identifier":["The identity: gone."]}
        Last Success Time: <none>
        Last Failure Time: Jun 02 01:00:00 2025 est
      Authorization Request:
        Attempts: Total=2, Success=2, Fail=0  Ongoing Failure: Overall=0 Communication=0
        Last Response: NO DATA TO PROCESS
      Reservation Info
      ================
      License reservation: DISABLED
      Overall status:
        Active: PID:C9300-48UN,SN:EXA0001AAAA
            Reservation status: NOT INSTALLED
            Request code: CANARYcode
            Reservation authorization code: <none>
      Purchased Licenses:
        No Purchase Information Available
      Usage Report Summary:
      =====================
      Total: 70,  Purged: 1204(1203)
      Total Acknowledged Received: 64,  Waiting for Ack: 0(6)
      Available to Report: 5  Collecting Data: 2
      Maximum Display: 70  In Storage: 30,  MIA: 96(95)
      Report Module Status: Ready
      Other Info
      ==========
      Software ID: regid.2017-05.com.example.SW,v1_0000
      Agent State: authorized
      Transport: Transport Off
      Build type:: Production
      sizeof(char *): 8
      Local Device: P:C9300-48UN,S:EXA0001AAAA, state[2], Trust Data INSTALLED  TrustId:612
      P:C9300-24T,S:EXA0003CCCC: P:C9300-24T,S:EXA0003CCCC, state[1], NOT INSTALLED TrustId:613
      P:C9300-24S,S:EXA0004DDDD: No Trust Data
      Overall Trust: INSTALLED (2)
      Clock sync-ed with NTP: False
      Platform Provided Mapping Table
      ===============================
        C9300-48UN: Total licenses found: 198
      Enforced Licenses:
        P:C9300-48UN,S:EXA0001AAAA:
          hseck9: regid.2021-05.com.example.HSEC,1.0_0000 (3)
        P:C9300-24T,S:EXA0003CCCC:
          No PD enforced licenses
      A Block Of Tomorrow
      ===================
      Tomorrow: yes
      """;

  private static final String LEVEL_2 =
      q(
              "\\\"hostname\\\":\\\"host-canary\\\",\\\"token\\\":\\\""
                  + TOKEN
                  + "\\\",\\\"force\\\":true,")
          + q("\\\"device_list\\\":[{\\\"trust_id\\\":612}]");

  static final String HISTORY =
      "Message History (oldest to newest):\n"
          + "====================================================\n"
          + "Trust Establishment:\n\n"
          + "REQUEST: Jun 01 07:25:00 2025 est\n"
          + "{\"request\":\"{\\\"header\\\":{\\\"request_type\\\":\\\"ID_TOKEN_TRUST\\\",\\\"version\\\":\\\"1.3\\\","
          + "\\\"connect_info\\\":{\\\"version\\\":\\\"5.5.29_rel/114\\\"}},\\\"request_data\\\":\\\"{"
          + LEVEL_2
          + "}\\\"}\"}\n\n"
          + "RESPONSE: Jun 01 07:25:05 2025 est\n"
          + "{\"response\":\"{\\\"header\\\":{\\\"request_type\\\":\\\"ID_TOKEN_TRUST\\\"},\\\"status_code\\\":\\\"OK\\\","
          + "\\\"status_message\\\":\\\"All is well\\\",\\\"retry_time_seconds\\\":60,\\\"response_data\\\":\\\"{"
          + q(
              "\\\"smart_account_name\\\":\\\"Example Co., Ltd.\\\",\\\"pool_name\\\":\\\"Campus North 2\\\",")
          + q("\\\"product_instance_identifier\\\":\\\"01234567-89ab-cdef-0123-456789abcdef\\\"")
          + "}\\\"}\"}\n\n\n"
          + "REQUEST: Jun 01 08:25:00 2025 est\n{\"request\":\"cut of"
          + "\n\nRESPONSE: Jun 01 08:25:30 2025 est\n\n\n"
          + "Trust Sync:\n  No past history\n\n"
          + "Import Message History (oldest to newest):\n"
          + "====================================================\n"
          + "Import POLICY:\n  No past Import history\n\n"
          + "Import TRUST CODE:\nReceived on Jun 01 07:25:05 2025 est\n  CANARYtrustcode\n\n"
          + "Import ACCOUNT INFO:\n  Last policy received on Jun 01 07:25:06 2025 est\n  <x/>\n";

  static final String EVENTS =
      """
      **** Event Log ****

      2025-01-24 13:58:23.900 UTC SAEVT_INIT_START version="5.5.29_rel/114"
      2025-01-24 13:58:23.922 UTC SAEVT_INIT_CRYPTO success="False" error="Not yet, says "crypto", wait"
      2025-01-24 13:58:27.620 UTC SAEVT_READY
      2025-01-24 15:17:46.341 UTC SAEVT_COMM_FAIL error="Connection
      timed out"
      2025-01-24 15:35:22.627 UTC

      SAEVT_COMM_RESTORED
      a line that is none
      """;

  static final String CONFIG =
      """
      license boot level network-advantage addon dna-advantage
      license smart url default
      license smart url cslu https://ssm.example.com/cslu/v1/pi/tenant-1
      license smart transport smart
      license smart proxy address proxy.example.com
      license smart proxy port 3128
      license smart vrf Mgmt-vrf
      license smart usage interval 14
      license smart usage customer-tags tag1 "Building 7"
      license smart privacy hostname
      ip http client source-interface Vlan10
      ip domain lookup vrf Mgmt-vrf source-interface Vlan10
      ip domain name vrf Mgmt-vrf example.com
      ip name-server vrf Mgmt-vrf 192.0.2.53 198.51.100.53
      no ip domain lookup
      crypto pki trustpoint SLA-TrustPoint
       enrollment pkcs12
       revocation-check crl none
      username admin secret 9 CANARYsecret
      """;

  static final String AUTHORIZATION =
      """
      Overall status:
        Active: PID:C9300X-24HX,SN:EXA0005EEEE
            Status: SMART AUTHORIZATION INSTALLED on Oct 29 17:45:28 2024 UTC
            Last Confirmation code: 4e740fb8
        Standby: PID:C9300X-24HX,SN:EXA0006FFFF
            Status: NOT INSTALLED

      Authorizations:
        C9K HSEC (Cat9K HSEC):
          Description: HSEC Key for Export Compliance
          Total available count: 2
          Enforcement type: EXPORT RESTRICTED
          Term information:
            Active: PID:C9300X-24HX,SN:EXA0005EEEE
              Authorization type: SMART AUTHORIZATION INSTALLED
              License type: PERPETUAL
                Term Count: 1

      Purchased Licenses:
        No Purchase Information Available
      """;

  static final String USAGE =
      """
      License Authorization:
        Status: Not Applicable

      network-advantage (Example 48 (mGig) Network Advantage):
        Description: Example 48 (mGig) Network Advantage
        Count: 3
        Version: 1.0
        Status: IN USE
        Export status: RESTRICTED - ALLOWED
        Feature Name: network-advantage
        Enforcement type: NOT ENFORCED
        License type: Perpetual
      """;

  static final String SUMMARY =
      """
      Account Information:
        Smart Account: <none>
        Virtual Account: <none>
      License Usage:
      License      Entitlement Tag   Count Status
      -----------------------------------------------
      network-advantage (C9300-48 Network Advan...) 2 IN USE
        hseck9   (Router US Export Lic...)    10 NOT IN USE
      """;

  static final String UDI =
      """
      UDI: PID:C9300-48UN,SN:EXA0001AAAA

      HA UDI List:
          Active:PID:C9300-48UN,SN:EXA0001AAAA
          Standby:PID:C9300-48UN,SN:EXA0002BBBB
      """;

  static final String REPORTS =
      """
      Smart Licensing Usage Report:
      ====================================
      Report Id,          State,    Flag, Feature Name
      1700000001          CLOSED    N     network-advantage
      1700000002          ACK       P     TELEMETRY
      1700000003          CLOSED    N     a feature with blanks
      """;

  static final List<String> ALL =
      List.of(
          STATUS,
          NEWER_TRUST,
          SUPPORT,
          HISTORY,
          EVENTS,
          CONFIG,
          AUTHORIZATION,
          USAGE,
          SUMMARY,
          UDI,
          REPORTS);

  private Texts() {}

  /** Puts a text with escaped quotes one level of JSON deeper. */
  private static String q(String text) {
    return text.replace("\\\"", "\\\\\\\"");
  }
}
